import './notices.css';
import type { CSSProperties } from 'react';
import { useMessages } from '../language/useLanguage.ts';
import { words } from './words.ts';

/** Grey lines that keep the place of what is being loaded; `height` is that of the content to come, as in CSS. */
export function Skeleton({ lines = 3, height }: { readonly lines?: number; readonly height?: string }) {
  const text = useMessages(words);
  const style: CSSProperties = height === undefined ? {} : { minHeight: height };
  return (
    <div className="skeleton" style={style}>
      <span role="status" className="unseen">
        {text.loading}
      </span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
