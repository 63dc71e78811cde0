import type { ReactNode } from 'react';
import { useMessages } from '../../../language/useLanguage.ts';
import { KindMark } from '../../../parts/KindMark.tsx';
import { Written } from '../../../parts/Written.tsx';
import { useTitle } from '../../../shell/useTitle.ts';
import { words as shellWords } from '../../../shell/words.ts';
import type { ProfiledEntity } from '../documents/entityFields.ts';
import { citationOf } from '../../../parts/placeFields.ts';
import { words } from '../words.ts';

/** The name, what it is, and where that is written; `children` are further lines. */
export function ProfileHead({
  entity,
  kind,
  named = true,
  children,
}: {
  readonly entity: ProfiledEntity;
  /** What to call it, where there is a better word than that of its type. */
  readonly kind?: string;
  readonly named?: boolean;
  readonly children?: ReactNode;
}) {
  const text = useMessages(words);
  const kinds = useMessages(shellWords).kinds;
  useTitle(entity.name);
  return (
    <header className="profile-head">
      <p className="profile-kind small soft">
        <KindMark kind={entity.__typename} named={named} /> {kind ?? kinds[entity.__typename]}
      </p>
      <h1>{entity.name}</h1>
      {!named && <p className="soft">{text.anonymous}</p>}
      {entity.description !== null && <p className="profile-description">{entity.description}</p>}
      {entity.aliases.length > 0 && (
        <p className="small soft">
          {text.aliases} <span>{entity.aliases.join(' · ')}</span>
        </p>
      )}
      {children}
      {'note' in entity && entity.note !== null && (
        <p className="small">
          <strong>{text.note}</strong> {entity.note}
        </p>
      )}
      {'citations' in entity && <Written citations={entity.citations.map(citationOf)} />}
    </header>
  );
}
