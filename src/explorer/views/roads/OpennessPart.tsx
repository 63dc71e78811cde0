import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { useParameters } from '../../navigation/useParameters.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { SourceNote } from '../../parts/SourceNote.tsx';
import { Access, StatusMark } from './Access.tsx';
import { opennessDocument, type ShownModel } from './documents.ts';
import { opennessDimensions as dimensions } from '../../parts/opennessDimensions.ts';
import { termWords } from '../../parts/termWords.ts';
import { words } from './words.ts';

/** Models by the five parts that can be open; what the source does not say is shown as such. */
export function OpennessPart() {
  const text = useMessages(words);
  const terms = useMessages(termWords);
  const language = useLanguage();
  const answer = useQuery(opennessDocument, { language: apiLanguage(language) });
  return (
    <Loaded answer={answer} skeleton={<Skeleton lines={12} height="60vh" />}>
      {({ models: { nodes, totalCount } }) => (
        <>
          <p className="soft small">{text.chooseCell}</p>
          <div className="roads-scroller" tabIndex={0} role="region" aria-label={text.opennessTable}>
            <table className="roads-table">
              <thead>
                <tr>
                  <th scope="col">{text.model}</th>
                  <th scope="col">{text.overall}</th>
                  {dimensions.map((dimension) => (
                    <th key={dimension} scope="col">
                      {terms.dimension[dimension]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {[...nodes]
                  .sort((a, b) => b.openness.length - a.openness.length || a.name.localeCompare(b.name, language))
                  .map((model) => (
                    <ModelRow key={model.id} model={model} />
                  ))}
              </tbody>
            </table>
          </div>
          {totalCount > nodes.length && <p className="soft small">{text.more(totalCount - nodes.length)}</p>}
        </>
      )}
    </Loaded>
  );
}

function ModelRow({ model }: { readonly model: ShownModel }) {
  const text = useMessages(words);
  const terms = useMessages(termWords);
  const { get, set } = useParameters();
  const chosen = model.openness.find(({ id }) => id === get('fact'));
  return (
    <>
      <tr>
        <th scope="row">
          <EntityLink entity={model} />
        </th>
        <td>
          <Access access={model.access} />
        </td>
        {dimensions.map((dimension) => {
          const found = model.openness.find((each) => each.dimension === dimension);
          if (found === undefined)
            return (
              <td key={dimension} className="soft small">
                <span aria-hidden="true">–</span>
                <span className="unseen">{text.notStated}</span>
              </td>
            );
          const isChosen = found === chosen;
          return (
            <td key={dimension}>
              <button
                type="button"
                className={`button roads-cell is-${found.status.toLowerCase()}`}
                aria-expanded={isChosen}
                onClick={() => set({ fact: isChosen ? undefined : found.id }, { replace: true })}
              >
                <StatusMark status={found.status} /> {terms.status[found.status]}
              </button>
            </td>
          );
        })}
      </tr>
      {chosen !== undefined && (
        <tr>
          <td colSpan={dimensions.length + 2}>
            <Chosen name={model.name} part={chosen} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Where the chosen cell is written, below its row. */
function Chosen({ name, part }: { readonly name: string; readonly part: ShownModel['openness'][number] }) {
  const terms = useMessages(termWords);
  return (
    <div className="roads-chosen">
      <h2>
        {name} · {terms.dimension[part.dimension]}: {terms.status[part.status]}
      </h2>
      {part.note !== null && <p>{part.note}</p>}
      {part.citations.map((citation) => (
        <SourceNote key={citation.id} citation={citation} />
      ))}
    </div>
  );
}
