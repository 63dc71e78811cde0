import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { contextDocument } from './contextDocument.ts';
import { Interests } from './Interests.tsx';
import { OppositionEntry } from './OppositionEntry.tsx';
import { distinctChains, oppositionsTo } from './opponents.ts';
import { words } from './words.ts';

/** Who contradicts a statement, and what its speaker and they stand to gain. */
export function StatementContext({ id }: { readonly id: string }) {
  const text = useMessages(words);
  const answer = useQuery(contextDocument, { id, language: apiLanguage(useLanguage()) });
  return (
    <div className="statement-context">
      <Loaded answer={answer} skeleton={<Skeleton lines={6} height="14rem" />}>
        {({ statement }) => {
          if (statement === null) return null;
          const oppositions = oppositionsTo(statement.stances);
          return (
            <>
              <section aria-label={text.gainOfSpeakers}>
                <h3>{text.gainOfSpeakers}</h3>
                <Interests interests={distinctChains(statement.interests)} />
              </section>
              <section aria-label={text.contradict}>
                <h3>{text.contradict}</h3>
                {oppositions.length === 0 && <p className="soft">{text.noOpponent}</p>}
                <ul className="opponents">
                  {oppositions.map((opposition) => (
                    <OppositionEntry key={opposition.opponents[0]?.stance.id} opposition={opposition} />
                  ))}
                </ul>
              </section>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
