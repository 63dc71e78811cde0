import { useLanguage } from '../language/useLanguage.ts';
import { formatDate, type ShownDate } from './formatDate.ts';
import { words } from './words.ts';

/** A date as exactly as the source tells it; what was inferred is marked, and a missing date is said to be missing. */
export function DateText({ date }: { readonly date: ShownDate | null }) {
  const language = useLanguage();
  const text = words[language];
  if (date === null) return <span className="soft">{text.noDate}</span>;
  return (
    <span className="date">
      <time dateTime={date.precision === 'INTERVAL' ? undefined : date.edtf}>{formatDate(date, language)}</time>
      {date.inferred === true && (
        <span className="soft small" title={text.inferredHint}>
          {' '}
          ({text.inferred})
        </span>
      )}
    </span>
  );
}
