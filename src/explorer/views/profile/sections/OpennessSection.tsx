import { useMessages } from '../../../language/useLanguage.ts';
import { Icon } from '../../../parts/Icon.tsx';
import { Written } from '../../../parts/Written.tsx';
import type { ProfiledModel } from '../documents/modelDocument.ts';
import { citationOf } from '../../../parts/placeFields.ts';
import { termWords } from '../../../parts/termWords.ts';
import { words } from '../words.ts';
import { ProfileSection } from './ProfileSection.tsx';

const icons = { OPEN: 'check', PARTIAL: 'both', CLOSED: 'cross' } as const;

/** Which parts of a model are open, each with where that is written. */
export function OpennessSection({ model: { openness } }: { readonly model: ProfiledModel }) {
  const text = useMessages(words);
  const terms = useMessages(termWords);
  if (openness.length === 0) return null;
  return (
    <ProfileSection title={text.openness}>
      <ul className="profile-list">
        {openness.map(({ id, dimension, status, citations }) => (
          <li key={id}>
            <p>
              {terms.dimension[dimension]}{' '}
              <span className={`profile-openness is-${status.toLowerCase()}`}>
                <Icon name={icons[status]} /> {terms.status[status]}
              </span>
            </p>
            <Written citations={citations.map(citationOf)} />
          </li>
        ))}
      </ul>
    </ProfileSection>
  );
}
