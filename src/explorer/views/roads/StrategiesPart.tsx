import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { Access } from './Access.tsx';
import { type ShownStrategy, strategiesDocument } from './documents.ts';
import { OpenFact } from './OpenFact.tsx';
import { words } from './words.ts';

const order = ['OPEN', 'BOTH', 'CLOSED'];

/** The three roads side by side, each with the companies that the source puts on it. */
export function StrategiesPart() {
  const language = useLanguage();
  const answer = useQuery(strategiesDocument, { language: apiLanguage(language) });
  return (
    <Loaded answer={answer} skeleton={<Skeleton lines={12} height="70vh" />}>
      {({ strategies: { nodes } }) => (
        <div className="roads-columns">
          {[...nodes]
            .sort((a, b) => order.indexOf(a.leaning) - order.indexOf(b.leaning))
            .map((strategy) => (
              <Road key={strategy.id} strategy={strategy} />
            ))}
        </div>
      )}
    </Loaded>
  );
}

function Road({ strategy: { name, description, leaning, adoptions } }: { readonly strategy: ShownStrategy }) {
  const text = useMessages(words);
  return (
    <section className={`roads-road is-${leaning.toLowerCase()}`} aria-label={name}>
      <h2>
        {name} <span className="soft small">{text.companies(adoptions.totalCount)}</span>
      </h2>
      {description !== null && <p className="soft small">{description}</p>}
      <ul className="roads-list">
        {adoptions.nodes.map(({ id, organisation, rationale, models, businessModels, citations, note }) => (
          <li key={id} className="roads-card">
            <h3>
              <EntityLink entity={organisation} />
            </h3>
            <p className={rationale === null ? 'soft small' : ''}>{rationale ?? text.noReason}</p>
            {businessModels.length > 0 && (
              <p className="small roads-line">
                <span className="soft">{text.earnsBy}</span>
                {businessModels.map((each) => (
                  <EntityLink key={each.id} entity={each} />
                ))}
              </p>
            )}
            {models.length > 0 && (
              <ul className="roads-models small">
                {models.map((model) => (
                  <li key={model.id}>
                    <EntityLink entity={model} /> <Access access={model.access} />
                  </li>
                ))}
              </ul>
            )}
            <OpenFact id={id} citations={citations}>
              {note !== null && <p className="small">{note}</p>}
            </OpenFact>
          </li>
        ))}
      </ul>
      {adoptions.totalCount > adoptions.nodes.length && (
        <p className="soft small">{text.more(adoptions.totalCount - adoptions.nodes.length)}</p>
      )}
    </section>
  );
}
