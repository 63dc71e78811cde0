import { useMessages } from '../../language/useLanguage.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import type { ListedStatement } from './documents.ts';
import { words } from './words.ts';

/** Who said it, each a link; or that nobody is named. */
export function Speakers({ speakers }: { readonly speakers: ListedStatement['speakers'] }) {
  const text = useMessages(words);
  if (speakers.length === 0) return <span className="soft">{text.nobody}</span>;
  return (
    <span className="statement-speakers">
      {speakers.map((speaker) => (
        <EntityLink key={speaker.id} entity={speaker} />
      ))}
    </span>
  );
}
