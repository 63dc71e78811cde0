import { useId } from 'react';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { placeOf } from '../../navigation/placeOf.ts';
import { useParameters } from '../../navigation/useParameters.ts';
import { citationText } from '../../parts/citationText.ts';
import { CopyCitation } from '../../parts/CopyCitation.tsx';
import { DateText } from '../../parts/DateText.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { SourceNote } from '../../parts/SourceNote.tsx';
import { StanceBadge } from '../../parts/StanceBadge.tsx';
import type { ListedStatement } from './documents.ts';
import { Speakers } from './Speakers.tsx';
import { StatementContext } from './StatementContext.tsx';
import { words } from './words.ts';

/** One statement: who, when, the words, the sides it takes, where it is written, and what stands around it. */
export function StatementCard({ statement }: { readonly statement: ListedStatement }) {
  const text = useMessages(words);
  const { id, onBehalfOf, quote, quotedFragments, citations } = statement;
  const { getAll, set } = useParameters();
  const opened = getAll('open');
  const isOpen = opened.includes(id);
  const context = useId();
  const toggle = () =>
    set({ open: isOpen ? opened.filter((other) => other !== id) : [...opened, id] }, { replace: true });
  return (
    <article className="statement" aria-label={statement.speakers.map(({ name }) => name).join(', ') || text.nobody}>
      <header className="statement-head">
        <h2 className="statement-heading">
          <Speakers speakers={statement.speakers} />
        </h2>
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
          {statement.venue !== null && <> · {statement.venue}</>} · {text.values[statement.mode]}
        </span>
      </header>
      {quote !== null && (
        <blockquote className="statement-quote" lang="zh-CN">
          {quote}
        </blockquote>
      )}
      <p className="statement-summary">{statement.summary}</p>
      <Sides statement={statement} />
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
      <div className="statement-foot">
        <button type="button" className="button" aria-expanded={isOpen} aria-controls={context} onClick={toggle}>
          <Icon name="chevron" />
          {text.context}
        </button>
        <Cite statement={statement} />
        <AppLink to="/statements" parameters={{ statement: id }} className="small">
          {text.link}
        </AppLink>
      </div>
      <div id={context}>{isOpen && <StatementContext id={id} />}</div>
    </article>
  );
}

function Sides({ statement: { stances, speakers } }: { readonly statement: ListedStatement }) {
  const text = useMessages(words);
  const isSpeaker = (id: string | undefined) => speakers.some((speaker) => speaker.id === id);
  if (stances.length === 0) return null;
  return (
    <ul className="statement-stances" aria-label={text.stances}>
      {stances.map(({ id, polarity, strength, claim, condition, holder }) => (
        <li key={id}>
          {holder !== null && !isSpeaker(holder.id) && <EntityLink entity={holder} />}{' '}
          <StanceBadge polarity={polarity} strength={strength} /> <AppLink {...placeOf(claim.id)}>{claim.text}</AppLink>
          {condition !== null && <span className="soft small"> {text.condition(condition)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Cite({ statement }: { readonly statement: ListedStatement }) {
  const language = useLanguage();
  const { id, speakers, quote, summary, date, citations } = statement;
  const address = `${window.location.origin}/statements?${new URLSearchParams({ statement: id, lang: language }).toString()}`;
  const said = quote === null ? summary : `“${quote}”`;
  const cited = { speakers: speakers.map(({ name }) => name), words: said, date, citations, address };
  return <CopyCitation id={id} citationText={() => citationText(cited, language)} />;
}
