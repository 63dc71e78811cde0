import { useMessages } from '../../language/useLanguage.ts';
import { termWords } from '../../parts/termWords.ts';
import { words } from './words.ts';

/** Whether a model is open or closed, by shape, colour and word. */
export function Access({ access }: { readonly access: 'OPEN' | 'CLOSED' | 'MIXED' | null }) {
  const text = useMessages(words);
  const terms = useMessages(termWords);
  if (access === null) return <span className="soft small">{text.notStated}</span>;
  const status = access === 'MIXED' ? 'PARTIAL' : access;
  return (
    <span className={`roads-status is-${status.toLowerCase()}`}>
      <StatusMark status={status} /> {terms.access[access]}
    </span>
  );
}

/** A full, half or empty circle. */
export function StatusMark({ status }: { readonly status: 'OPEN' | 'PARTIAL' | 'CLOSED' }) {
  const fills = { OPEN: 'M8 2a6 6 0 0 1 0 12a6 6 0 0 1 0-12Z', PARTIAL: 'M8 2a6 6 0 0 0 0 12Z', CLOSED: '' };
  return (
    <svg className="roads-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d={fills[status]} fill="currentColor" />
    </svg>
  );
}
