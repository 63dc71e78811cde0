import { useMessages } from '../../../language/useLanguage.ts';
import { AppLink } from '../../../navigation/AppLink.tsx';
import { placeOf } from '../../../navigation/placeOf.ts';
import type { ProfiledOrganisation } from '../documents/organisationDocument.ts';
import { words } from '../words.ts';
import { ProfileSection } from './ProfileSection.tsx';

/** What was said on an organisation's behalf. */
export function OnBehalfSection({
  id,
  statements: { nodes, totalCount },
}: {
  readonly id: string;
  readonly statements: ProfiledOrganisation['statementsOnBehalf'];
}) {
  const text = useMessages(words);
  if (totalCount === 0) return null;
  return (
    <ProfileSection title={text.onBehalf}>
      <ul className="profile-list">
        {nodes.map((statement) => (
          <li key={statement.id}>
            <AppLink {...placeOf(statement.id)}>{statement.summary}</AppLink>
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && (
        <AppLink to="/statements" parameters={{ party: id }}>
          {text.allStatements(totalCount)}
        </AppLink>
      )}
    </ProfileSection>
  );
}
