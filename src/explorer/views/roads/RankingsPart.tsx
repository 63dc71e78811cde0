import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { DateText } from '../../parts/DateText.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { Access } from './Access.tsx';
import { rankingsDocument, type ShownBenchmark } from './documents.ts';
import { OpenFact } from './OpenFact.tsx';
import { words } from './words.ts';

/** Rankings as of their dates; a place that the source bounds is told as a bound. */
export function RankingsPart() {
  const language = useLanguage();
  const answer = useQuery(rankingsDocument, { language: apiLanguage(language) });
  return (
    <Loaded answer={answer} skeleton={<Skeleton lines={8} height="50vh" />}>
      {({ benchmarks: { nodes } }) => (
        <div className="roads-columns is-two">
          {nodes.map((benchmark) => (
            <Ranking key={benchmark.id} benchmark={benchmark} />
          ))}
        </div>
      )}
    </Loaded>
  );
}

function Ranking({ benchmark }: { readonly benchmark: ShownBenchmark }) {
  const text = useMessages(words);
  const { name, description, operator, results } = benchmark;
  const place = ({ rank, rankAtMost }: (typeof results)[number]) => rank ?? rankAtMost ?? Number.MAX_SAFE_INTEGER;
  return (
    <section className="roads-road" aria-label={name}>
      <h2>
        <EntityLink entity={benchmark} />
      </h2>
      {description !== null && <p className="soft small">{description}</p>}
      {operator !== null && (
        <p className="small roads-line">
          <span className="soft">{text.operator}</span> <EntityLink entity={operator} />
        </p>
      )}
      <ul className="roads-list">
        {[...results]
          .sort((a, b) => place(a) - place(b))
          .map(({ id, rank, rankAtMost, note, asOf, model, citations }) => (
            <li key={id} className="roads-card">
              <p className="roads-line">
                <strong>
                  {rank !== null ? text.rank(rank) : rankAtMost !== null ? text.rankAtMost(rankAtMost) : text.noRank}
                </strong>
                <EntityLink entity={model} /> <Access access={model.access} />
              </p>
              <p className="soft small">
                {text.asOf} <DateText date={asOf} />
              </p>
              {note !== null && <p className="small">{note}</p>}
              <OpenFact id={id} citations={citations} />
            </li>
          ))}
      </ul>
    </section>
  );
}
