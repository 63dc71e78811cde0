import { useMessages } from '../../../language/useLanguage.ts';
import { AppLink } from '../../../navigation/AppLink.tsx';
import { placeOf } from '../../../navigation/placeOf.ts';
import type { ProfiledEntity } from '../documents/entityFields.ts';
import { words } from '../words.ts';
import { Links } from './Links.tsx';
import { ProfileSection } from './ProfileSection.tsx';

/** What others said about an entity. */
export function AboutSection({ entity }: { readonly entity: ProfiledEntity }) {
  const text = useMessages(words);
  const { nodes, totalCount } = entity.statementsAbout;
  if (totalCount === 0) return null;
  return (
    <ProfileSection title={text.about}>
      <ul className="profile-list">
        {nodes.map(({ id, summary, speakers }) => (
          <li key={id}>
            <p>
              <AppLink {...placeOf(id)}>{summary}</AppLink>
            </p>
            <p className="small soft">
              <Links entities={speakers} />
            </p>
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && (
        <AppLink to="/statements" parameters={{ party: entity.id }}>
          {text.allAbout}
        </AppLink>
      )}
    </ProfileSection>
  );
}
