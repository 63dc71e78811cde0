import { useMessages } from '../../../language/useLanguage.ts';
import { AppLink } from '../../../navigation/AppLink.tsx';
import { placeOf } from '../../../navigation/placeOf.ts';
import { EntityLink } from '../../../parts/EntityLink.tsx';
import { StanceBadge } from '../../../parts/StanceBadge.tsx';
import type { ProfiledParty } from '../documents/partyFields.ts';
import { gainsOf } from '../gains.ts';
import { termWords } from '../../../parts/termWords.ts';
import { words } from '../words.ts';
import { ProfileSection } from './ProfileSection.tsx';

/** What a speaker stands to gain: the ways to strategies, business models and money, and how they point beside the words. */
export function GainsSection({ party }: { readonly party: ProfiledParty }) {
  const text = useMessages(words);
  const terms = useMessages(termWords);
  const gains = gainsOf(party.statements.nodes);
  if (party.statements.totalCount === 0) return null;
  return (
    <ProfileSection title={text.gains}>
      <p className="soft small">{gains.length === 0 ? text.noGains : text.gainsNote}</p>
      <ul className="profile-gains">
        {gains.map(({ key, chain, alignments }) => (
          <li key={key}>
            <p className="profile-chain">
              {chain.map((entity, index) => (
                <span key={entity.id}>
                  {index > 0 && <span aria-hidden="true">→ </span>}
                  <EntityLink entity={entity} />
                </span>
              ))}
            </p>
            {alignments.map(({ alignment, stances }) => (
              <details key={alignment} className={`profile-alignment is-${alignment.toLowerCase()}`}>
                <summary className="small">
                  {terms.alignment[alignment]} {text.stancesCounted(stances.length)}
                </summary>
                <ul className="profile-stances small">
                  {stances.map(({ polarity, claim }) => (
                    <li key={`${polarity} ${claim.id}`}>
                      <StanceBadge polarity={polarity} />
                      <AppLink {...placeOf(claim.id)}>{claim.text}</AppLink>
                    </li>
                  ))}
                </ul>
              </details>
            ))}
          </li>
        ))}
      </ul>
    </ProfileSection>
  );
}
