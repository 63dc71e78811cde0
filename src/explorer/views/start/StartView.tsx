import './start.css';
import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { placeOf } from '../../navigation/placeOf.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { Navigation } from '../../shell/Navigation.tsx';
import { Duel } from './Duel.tsx';
import { type DuelParty, startDocument } from './startDocument.ts';
import { words } from './words.ts';

/** The duels that the debate is known for; one whose parties are not in the graph is left out. */
const duels = [
  ['person:li-yanhong', 'person:zhou-jingren'],
  ['person:musk', 'person:altman'],
  ['person:andreessen', 'person:khosla'],
] as const;

/** The entrance to the page. */
export function StartView() {
  const text = useMessages(words);
  const answer = useQuery(startDocument, { ids: duels.flat(), language: apiLanguage(useLanguage()) });
  return (
    <div className="start">
      <h1>{text.title}</h1>
      <p className="start-introduction">{text.introduction}</p>
      <Loaded answer={answer} skeleton={<Skeleton lines={24} height="60rem" />}>
        {({ parties, questions, ...counts }) => (
          <>
            <p className="soft">
              {text.counts(
                counts.statements.totalCount,
                counts.people.totalCount,
                counts.organisations.totalCount,
                counts.claims.totalCount,
              )}
            </p>
            <section aria-labelledby="start-duels">
              <h2 id="start-duels">{text.duels}</h2>
              <div className="duels">
                {pairsOf(parties).map((pair) => (
                  <Duel key={pair[0].id} parties={pair} />
                ))}
              </div>
            </section>
            <section aria-labelledby="start-questions">
              <h2 id="start-questions">{text.questions}</h2>
              <ul className="start-questions">
                {questions.nodes.map(({ id, text: question, positions }) => (
                  <li key={id}>
                    <AppLink {...placeOf(id)}>{question}</AppLink>
                    <span className="soft small"> {text.positions(positions.length)}</span>
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </Loaded>
      <section aria-labelledby="start-views">
        <h2 id="start-views">{text.views}</h2>
        <Navigation />
      </section>
    </div>
  );
}

function pairsOf(parties: readonly (DuelParty | null)[]): (readonly [DuelParty, DuelParty])[] {
  const found = (id: string) => parties.find((party) => party?.id === id) ?? undefined;
  return duels.flatMap(([a, b]) => {
    const [one, other] = [found(a), found(b)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}
