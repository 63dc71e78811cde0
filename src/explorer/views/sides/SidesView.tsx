import './sides.css';
import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { useParameters } from '../../navigation/useParameters.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { compareDocument } from './compareDocument.ts';
import { Comparison } from './Comparison.tsx';
import { duels } from './duels.ts';
import { partiesDocument } from './partiesDocument.ts';
import { PartyPicker } from './PartyPicker.tsx';
import { words } from './words.ts';

const isPartyId = (id: string | undefined): id is string =>
  id !== undefined && /^(person|organisation|group):./.test(id);

/** The view "two sides". */
export function SidesView() {
  const text = useMessages(words);
  const { get, set } = useParameters();
  const [a, b] = [get('a'), get('b')];
  const language = apiLanguage(useLanguage());
  const ids = [...new Set([...duels.flatMap((duel) => [duel.a, duel.b]), ...[a, b].filter(isPartyId)])];
  const parties = useQuery(partiesDocument, { ids, language }, { keepPrevious: true });
  const nameOf = (id: string | undefined) =>
    parties.data?.nodes.filter((node) => node !== null && 'id' in node).find((node) => node.id === id)?.name;
  return (
    <div className="sides">
      <h1>{text.title}</h1>
      <p className="soft sides-introduction">{text.introduction}</p>
      <nav aria-label={text.duels}>
        <ul className="sides-duels">
          {duels.map((duel) => {
            const [one, other] = [nameOf(duel.a), nameOf(duel.b)];
            return (
              <li key={duel.a}>
                {one === undefined || other === undefined ? (
                  parties.isLoading && <span className="sides-duel-place" aria-hidden="true" />
                ) : (
                  <AppLink to="/sides" parameters={duel} isCurrent={duel.a === a && duel.b === b} className="button">
                    {text.duel(one, other)}
                  </AppLink>
                )}
              </li>
            );
          })}
        </ul>
      </nav>
      <div className="sides-choice" role="group" aria-label={text.choose}>
        <PartyPicker key={`a ${a}`} label={text.first} name={nameOf(a)} onChoose={(id) => set({ a: id })} />
        <button
          type="button"
          className="button"
          disabled={a === undefined || b === undefined}
          onClick={() => set({ a: b, b: a })}
        >
          {text.swap}
        </button>
        <PartyPicker key={`b ${b}`} label={text.second} name={nameOf(b)} onChoose={(id) => set({ b: id })} />
      </div>
      <Compared a={a} b={b} />
    </div>
  );
}

function Compared({ a, b }: { readonly a: string | undefined; readonly b: string | undefined }) {
  const text = useMessages(words);
  const language = apiLanguage(useLanguage());
  const skip = a === undefined || b === undefined || a === b;
  const answer = useQuery(compareDocument, { a: a ?? '', b: b ?? '', language }, { skip });
  if (a === undefined || b === undefined) return <Empty title={text.empty}>{text.emptyAdvice}</Empty>;
  if (a === b) return <Empty title={text.same}>{text.sameAdvice}</Empty>;
  return (
    <Loaded answer={answer} skeleton={<Skeleton lines={12} height="70vh" />}>
      {({ compare }) => <Comparison comparison={compare} />}
    </Loaded>
  );
}
