import { useMessages } from '../../../language/useLanguage.ts';
import { BoundsText } from '../../../parts/BoundsText.tsx';
import { DateText } from '../../../parts/DateText.tsx';
import { Written } from '../../../parts/Written.tsx';
import type { ProfiledEntity } from '../documents/entityFields.ts';
import { citationOf } from '../../../parts/placeFields.ts';
import { termWords } from '../../../parts/termWords.ts';
import { words } from '../words.ts';
import { Links } from './Links.tsx';
import { ProfileSection } from './ProfileSection.tsx';

/** The numbers stated of an entity, with their bounds and according to whom. */
export function NumbersSection({ entity }: { readonly entity: ProfiledEntity }) {
  const text = useMessages(words);
  const terms = useMessages(termWords);
  const { nodes } = entity.measurements;
  if (nodes.length === 0) return null;
  return (
    <ProfileSection title={text.numbers}>
      <ul className="profile-list">
        {nodes.map(({ id, metric, status, asOf, accordingTo, citations, ...bounds }) => (
          <li key={id}>
            <p>
              {metric}{' '}
              <strong>
                <BoundsText bounds={bounds} />
              </strong>
              {status !== 'OBSERVED' && <span className="soft small"> · {terms.measurement[status]}</span>}
            </p>
            <p className="soft small">
              {asOf !== null && (
                <>
                  {text.asOf} <DateText date={asOf} />{' '}
                </>
              )}
              {accordingTo.length > 0 && (
                <>
                  {text.accordingTo} <Links entities={accordingTo} />
                </>
              )}
            </p>
            <Written citations={citations.map(citationOf)} />
          </li>
        ))}
      </ul>
    </ProfileSection>
  );
}
