import { useMessages } from '../../../language/useLanguage.ts';
import { AppLink } from '../../../navigation/AppLink.tsx';
import { placeOf } from '../../../navigation/placeOf.ts';
import { StanceBadge } from '../../../parts/StanceBadge.tsx';
import type { ProfiledParty } from '../documents/partyFields.ts';
import { basisOf, stancesByQuestion } from '../stancesByQuestion.ts';
import { words } from '../words.ts';
import { ProfileSection } from './ProfileSection.tsx';

type Stance = ProfiledParty['stances']['nodes'][number];

/** Where a party stands, by the questions of the debate. */
export function StancesSection({ id, party }: { readonly id: string; readonly party: ProfiledParty }) {
  const text = useMessages(words);
  const { nodes, totalCount } = party.stances;
  return (
    <ProfileSection title={text.stances}>
      {totalCount === 0 && <p className="soft">{text.noStances}</p>}
      {stancesByQuestion(nodes, id).map(({ question, stances }) => (
        <div key={question?.id ?? ''} className="profile-question">
          <h3>
            {question === null ? text.otherQuestion : <AppLink {...placeOf(question.id)}>{question.text}</AppLink>}
          </h3>
          <ul className="profile-stances">
            {stances.map((stance) => (
              <StanceLine key={stance.id} stance={stance} holder={id} />
            ))}
          </ul>
        </div>
      ))}
      {totalCount > nodes.length && <p className="soft small">{text.moreStances(nodes.length, totalCount)}</p>}
    </ProfileSection>
  );
}

function StanceLine({ stance, holder }: { readonly stance: Stance; readonly holder: string }) {
  const text = useMessages(words);
  const { polarity, strength, claim, condition } = stance;
  const basis = { own: undefined, others: text.byOthers, deed: text.byDeed }[basisOf(stance, holder)];
  return (
    <li>
      <StanceBadge polarity={polarity} strength={strength} />
      <span>
        <AppLink {...placeOf(claim.id)}>{claim.text}</AppLink>
        {basis !== undefined && <span className="soft small"> · {basis}</span>}
        {condition !== null && <span className="soft small"> · {text.condition(condition)}</span>}
      </span>
    </li>
  );
}
