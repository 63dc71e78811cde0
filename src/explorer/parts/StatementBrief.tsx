import './written.css';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/useLanguage.ts';
import { AppLink } from '../navigation/AppLink.tsx';
import { placeOf } from '../navigation/placeOf.ts';
import { DateText } from './DateText.tsx';
import { EntityLink } from './EntityLink.tsx';
import type { BriefStatement } from './statementFields.ts';
import { Written } from './Written.tsx';
import { writtenWords } from './writtenWords.ts';

/** A statement in few lines: when and how it was said, the words, and where it is written; `children` stand below the words. */
export function StatementBrief({
  statement,
  showSpeakers = false,
  children,
}: {
  readonly statement: BriefStatement;
  readonly showSpeakers?: boolean;
  readonly children?: ReactNode;
}) {
  const language = useLanguage();
  const text = writtenWords[language];
  const { id, mode, quote, quotedFragments, summary, venue, date, speakers, citations } = statement;
  return (
    <div className="brief">
      <p className="brief-head small soft">
        {showSpeakers &&
          (speakers.length === 0
            ? text.nobody
            : speakers.map((speaker) => <EntityLink key={speaker.id} entity={speaker} />))}
        <span>
          <DateText date={date} />
          {venue !== null && <> · {venue}</>} · {text.mode[mode]}
        </span>
      </p>
      {quote !== null && (
        <blockquote className="brief-quote" lang="zh-CN">
          {quote}
        </blockquote>
      )}
      {(quote === null || language === 'en') && <p>{summary}</p>}
      {children}
      <div className="brief-foot">
        <AppLink {...placeOf(id)} className="small" title={summary}>
          {text.open}
        </AppLink>
        <Written
          citations={citations}
          wordsToMark={quote === null ? quotedFragments.map((fragment) => fragment.text) : [quote]}
        />
      </div>
    </div>
  );
}
