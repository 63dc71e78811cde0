import { useMessages } from '../../../language/useLanguage.ts';
import { EntityLink } from '../../../parts/EntityLink.tsx';
import type { Thing } from '../kinds/ThingProfile.tsx';
import { roleWords } from '../../../parts/roleWords.ts';
import { words } from '../words.ts';
import { AdoptersSection } from './AdoptersSection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { RankingsSection } from './RankingsSection.tsx';
import { RecommendationsSection } from './RecommendationsSection.tsx';

/** What only this kind of record tells. */
export function ThingMain({ thing }: { readonly thing: Thing }) {
  const text = useMessages(words);
  const roles = useMessages(roleWords);
  switch (thing.__typename) {
    case 'Strategy':
    case 'BusinessModel':
      return (
        <AdoptersSection
          title={text.adopters}
          adoptions={thing.adoptions.nodes}
          showStrategy={thing.__typename === 'BusinessModel'}
        />
      );
    case 'Event':
      return (
        <ProfileSection title={text.participants}>
          <ul className="profile-list">
            {thing.participants.map(({ id, role, party }) => (
              <li key={id}>
                <EntityLink entity={party} /> <span className="soft small">{roles[role]}</span>
              </li>
            ))}
          </ul>
        </ProfileSection>
      );
    case 'Benchmark':
      return <RankingsSection results={thing.results.map((result) => ({ ...result, other: result.model }))} />;
    case 'UseCase':
      return <RecommendationsSection recommendations={thing.recommendations} />;
    default:
      return null;
  }
}
