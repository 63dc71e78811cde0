import { useMessages } from '../../../language/useLanguage.ts';
import { AppLink } from '../../../navigation/AppLink.tsx';
import { StatementBrief } from '../../../parts/StatementBrief.tsx';
import type { ProfiledParty } from '../documents/partyFields.ts';
import { words } from '../words.ts';
import { ProfileSection } from './ProfileSection.tsx';

/** What a party said, in which words, the newest first. */
export function StatementsSection({ id, party }: { readonly id: string; readonly party: ProfiledParty }) {
  const text = useMessages(words);
  const { nodes, totalCount } = party.statements;
  return (
    <ProfileSection title={text.statementsTitle}>
      {totalCount === 0 ? (
        <p className="soft">{text.noStatements}</p>
      ) : (
        <p className="soft small">{text.statements(totalCount)}</p>
      )}
      <ol className="profile-statements">
        {nodes.map((statement) => (
          <li key={statement.id}>
            <StatementBrief statement={statement} />
          </li>
        ))}
      </ol>
      {totalCount > nodes.length && (
        <p>
          <AppLink to="/statements" parameters={{ speaker: id }}>
            {text.allStatements(totalCount)}
          </AppLink>
        </p>
      )}
    </ProfileSection>
  );
}
