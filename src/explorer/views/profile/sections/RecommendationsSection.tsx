import { useMessages } from '../../../language/useLanguage.ts';
import { AppLink } from '../../../navigation/AppLink.tsx';
import { placeOf } from '../../../navigation/placeOf.ts';
import { Written } from '../../../parts/Written.tsx';
import { citationOf } from '../../../parts/placeFields.ts';
import type { Thing } from '../kinds/ThingProfile.tsx';
import { termWords } from '../../../parts/termWords.ts';
import { words } from '../words.ts';
import { Links } from './Links.tsx';
import { ProfileSection } from './ProfileSection.tsx';

type UseCase = Extract<Thing, { readonly __typename: 'UseCase' }>;

/** Which kind of model somebody finds suited to a use, or unsuited. */
export function RecommendationsSection({ recommendations }: Pick<UseCase, 'recommendations'>) {
  const text = useMessages(words);
  const terms = useMessages(termWords);
  return (
    <ProfileSection title={text.recommendations}>
      <ul className="profile-list">
        {recommendations.map(({ id, access, suited, condition, statement, citations }) => (
          <li key={id}>
            <p>
              <AppLink {...placeOf(statement.id)}>
                {(suited ? text.suited : text.unsuited)(terms.access[access])}
              </AppLink>{' '}
              <span className="small">
                <Links entities={statement.speakers} />
              </span>
            </p>
            {condition !== null && <p className="soft small">{text.condition(condition)}</p>}
            <Written citations={citations.map(citationOf)} />
          </li>
        ))}
      </ul>
    </ProfileSection>
  );
}
