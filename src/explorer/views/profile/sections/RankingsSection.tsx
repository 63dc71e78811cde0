import type { ResultOf } from '../../../graphql/document.ts';
import { useMessages } from '../../../language/useLanguage.ts';
import { DateText } from '../../../parts/DateText.tsx';
import { EntityLink } from '../../../parts/EntityLink.tsx';
import type { ShownDate } from '../../../parts/formatDate.ts';
import { Written } from '../../../parts/Written.tsx';
import { citationOf, type placeFields } from '../../../parts/placeFields.ts';
import { words } from '../words.ts';
import type { Linked } from '../linked.ts';
import { ProfileSection } from './ProfileSection.tsx';

/** A place in a ranking, with the ranking or the model as `other`. */
export interface ShownResult {
  readonly id: string;
  readonly rank: number | null;
  readonly rankAtMost: number | null;
  readonly note: string | null;
  readonly asOf: ShownDate | null;
  readonly other: Linked;
  readonly citations: readonly ResultOf<typeof placeFields>[];
}

/** Places in rankings, the best first. */
export function RankingsSection({ results }: { readonly results: readonly ShownResult[] }) {
  const text = useMessages(words);
  if (results.length === 0) return null;
  const placeOf = ({ rank, rankAtMost }: ShownResult) => rank ?? rankAtMost ?? Number.MAX_SAFE_INTEGER;
  return (
    <ProfileSection title={text.rankings}>
      <ul className="profile-list">
        {[...results]
          .sort((a, b) => placeOf(a) - placeOf(b))
          .map(({ id, rank, rankAtMost, note, asOf, other, citations }) => (
            <li key={id}>
              <p>
                <EntityLink entity={other} />{' '}
                <strong>
                  {rank !== null ? text.rank(rank) : rankAtMost !== null ? text.rankAtMost(rankAtMost) : text.unranked}
                </strong>{' '}
                {asOf !== null && (
                  <span className="soft small">
                    · {text.asOf} <DateText date={asOf} />
                  </span>
                )}
              </p>
              {note !== null && <p className="soft small">{note}</p>}
              <Written citations={citations.map(citationOf)} />
            </li>
          ))}
      </ul>
    </ProfileSection>
  );
}
