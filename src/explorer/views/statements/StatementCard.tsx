import { useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { placeOf } from '../../navigation/placeOf.ts';
import { DateText } from '../../parts/DateText.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { SourceNote } from '../../parts/SourceNote.tsx';
import { StanceBadge } from '../../parts/StanceBadge.tsx';
import type { ListedStatement } from './documents.ts';
import { words } from './words.ts';

/** One statement: who, when, the words, the sides it takes, and where it is written. */
export function StatementCard({ statement }: { readonly statement: ListedStatement }) {
  const text = useMessages(words);
  const { speakers, onBehalfOf, quote, quotedFragments, stances, citations } = statement;
  return (
    <article className="statement" aria-label={speakers.map(({ name }) => name).join(', ') || text.nobody}>
      <header className="statement-head">
        <span className="statement-speakers">
          {speakers.length === 0 && <span className="soft">{text.nobody}</span>}
          {speakers.map((speaker) => (
            <EntityLink key={speaker.id} entity={speaker} />
          ))}
        </span>
        {onBehalfOf.length > 0 && (
          <span className="soft small">
            {text.onBehalfOf}{' '}
            {onBehalfOf.map((organisation) => (
              <EntityLink key={organisation.id} entity={organisation} />
            ))}
          </span>
        )}
        <span className="soft small">
          <DateText date={statement.date} />
          {statement.venue !== null && <> · {statement.venue}</>} · {text.mode[statement.mode]}
        </span>
      </header>
      {quote !== null && (
        <blockquote className="statement-quote" lang="zh-CN">
          {quote}
        </blockquote>
      )}
      <p>{statement.summary}</p>
      {stances.length > 0 && (
        <ul className="statement-stances" aria-label={text.stances}>
          {stances.map(({ id, polarity, strength, claim, condition }) => (
            <li key={id}>
              <StanceBadge polarity={polarity} strength={strength} />{' '}
              <AppLink {...placeOf(claim.id)}>{claim.text}</AppLink>
              {condition !== null && <span className="soft small"> {text.condition(condition)}</span>}
            </li>
          ))}
        </ul>
      )}
      {citations.map((citation) => (
        <SourceNote
          key={citation.id}
          citation={citation}
          wordsToMark={quote === null ? quotedFragments.map((fragment) => fragment.text) : [quote]}
        />
      ))}
      {statement.note !== null && (
        <p className="small">
          <strong>{text.note}:</strong> {statement.note}
        </p>
      )}
    </article>
  );
}
