import './sources.css';
import { useMessages } from '../language/useLanguage.ts';
import { DateText } from './DateText.tsx';
import type { ShownCitation } from './fragments.ts';
import { markWords } from './markWords.ts';
import { words } from './words.ts';

/**
 * Where something is written: the source, the place in its text, and the passage with the given words marked. Without the
 * text on the server it gives a few characters to search a copy for.
 */
export function SourceNote({
  citation,
  wordsToMark = [],
}: {
  readonly citation: ShownCitation;
  readonly wordsToMark?: readonly string[];
}) {
  const text = useMessages(words);
  const { source, passage, exact } = citation;
  return (
    <div className="source-note">
      <p className="small">
        <cite>{source.url === null ? source.title : <a href={source.url}>{source.title}</a>}</cite>
        {source.publisher !== null && <> · {source.publisher.name}</>}
        {source.published !== null && (
          <>
            {' '}
            · {text.published} <DateText date={source.published} />
          </>
        )}
        <> · {text.paragraph(citation.paragraph)}</>
        <span className="soft"> · {text.place(citation.start, citation.end)}</span>
      </p>
      {passage === null ? (
        <p className="soft small">
          {text.noPassage} <span lang="zh-CN">{text.find(exact)}</span>
        </p>
      ) : (
        <blockquote className="passage" lang="zh-CN">
          {markWords(passage, wordsToMark).map((stretch, index) =>
            stretch.isMarked ? <mark key={index}>{stretch.text}</mark> : <span key={index}>{stretch.text}</span>,
          )}
        </blockquote>
      )}
    </div>
  );
}
