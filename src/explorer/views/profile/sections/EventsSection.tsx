import { useMessages } from '../../../language/useLanguage.ts';
import { DateText } from '../../../parts/DateText.tsx';
import { EntityLink } from '../../../parts/EntityLink.tsx';
import type { ProfiledEntity } from '../documents/entityFields.ts';
import { roleWords } from '../../../parts/roleWords.ts';
import { words } from '../words.ts';
import { ProfileSection } from './ProfileSection.tsx';

/** The events in which an entity had a part. */
export function EventsSection({ entity }: { readonly entity: ProfiledEntity }) {
  const text = useMessages(words);
  const roles = useMessages(roleWords);
  const { nodes } = entity.participations;
  if (nodes.length === 0) return null;
  return (
    <ProfileSection title={text.events}>
      <ul className="profile-list">
        {nodes.map(({ id, role, event }) => (
          <li key={id}>
            <EntityLink entity={event} />{' '}
            <span className="soft small">
              · <DateText date={event.date} /> · {roles[role]}
            </span>
          </li>
        ))}
      </ul>
    </ProfileSection>
  );
}
