import './written.css';
import { useMessages } from '../language/useLanguage.ts';
import type { ShownCitation } from './fragments.ts';
import { SourceNote } from './SourceNote.tsx';
import { writtenWords } from './writtenWords.ts';

/** Where a fact is written, folded away until somebody asks. */
export function Written({
  citations,
  wordsToMark = [],
}: {
  readonly citations: readonly ShownCitation[];
  readonly wordsToMark?: readonly string[];
}) {
  const text = useMessages(writtenWords);
  if (citations.length === 0) return null;
  return (
    <details className="written">
      <summary className="small">{text.written(citations.map(({ paragraph }) => paragraph))}</summary>
      {citations.map((citation) => (
        <SourceNote key={citation.id} citation={citation} wordsToMark={wordsToMark} />
      ))}
    </details>
  );
}
