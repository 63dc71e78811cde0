import { useMessages } from '../../../language/useLanguage.ts';
import { EntityLink } from '../../../parts/EntityLink.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import type { ShownModel } from '../documents/modelFields.ts';
import { opennessDimensions as dimensions } from '../../../parts/opennessDimensions.ts';
import { termWords } from '../../../parts/termWords.ts';
import { words } from '../words.ts';

const icons = { OPEN: 'check', PARTIAL: 'both', CLOSED: 'cross' } as const;

/** A small table of models by the parts that may be open; columns that no source speaks of are left out. */
export function OpennessMatrix({ models }: { readonly models: readonly ShownModel[] }) {
  const text = useMessages(words);
  const terms = useMessages(termWords);
  const told = dimensions.filter((wanted) =>
    models.some(({ openness }) => openness.some(({ dimension }) => dimension === wanted)),
  );
  return (
    <div className="profile-scroller" role="region" aria-label={text.models} tabIndex={0}>
      <table className="profile-matrix small">
        <thead>
          <tr>
            <th scope="col">{text.model}</th>
            <th scope="col">{text.access}</th>
            {told.map((dimension) => (
              <th key={dimension} scope="col">
                {terms.dimension[dimension]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <tr key={model.id}>
              <th scope="row">
                <EntityLink entity={model} />
              </th>
              <td>
                {model.access === null ? <span className="soft">{text.notTold}</span> : terms.access[model.access]}
              </td>
              {told.map((dimension) => {
                const part = model.openness.find((each) => each.dimension === dimension);
                return (
                  <td key={dimension}>
                    {part === undefined ? (
                      <span className="soft">{text.notTold}</span>
                    ) : (
                      <span className={`profile-openness is-${part.status.toLowerCase()}`}>
                        <Icon name={icons[part.status]} /> {terms.status[part.status]}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
