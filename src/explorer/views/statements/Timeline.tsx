import { Fragment } from 'react';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { formatDate } from '../../parts/formatDate.ts';
import { StanceBadge } from '../../parts/StanceBadge.tsx';
import type { ListedStatement } from './documents.ts';
import { Pages, type PagesProps } from './Pages.tsx';
import { Speakers } from './Speakers.tsx';
import { words } from './words.ts';

/** Statements in the order in which they were made, those of one date under one heading. */
export function Timeline(props: PagesProps) {
  return (
    <div className="timeline">
      <Pages {...props}>
        {(statements, previous) =>
          statements.map((statement, index) => {
            const before = index === 0 ? previous : statements[index - 1];
            const isNew = before === undefined || before.date?.edtf !== statement.date?.edtf;
            return (
              <Fragment key={statement.id}>
                {isNew && <Heading date={statement.date} />}
                <Entry statement={statement} />
              </Fragment>
            );
          })
        }
      </Pages>
    </div>
  );
}

function Heading({ date }: { readonly date: ListedStatement['date'] }) {
  const text = useMessages(words);
  const language = useLanguage();
  return <h2 className="timeline-date">{date === null ? text.undated : formatDate(date, language)}</h2>;
}

function Entry({ statement }: { readonly statement: ListedStatement }) {
  return (
    <article className="timeline-entry">
      <Speakers speakers={statement.speakers} />
      <p>
        <AppLink to="/statements" parameters={{ statement: statement.id }} className="statements-row-link">
          {statement.quote === null ? statement.summary : <q lang="zh-CN">{statement.quote}</q>}
        </AppLink>
      </p>
      <ul className="timeline-sides small">
        {statement.stances.map(({ id, polarity, claim }) => (
          <li key={id}>
            <StanceBadge polarity={polarity} /> {claim.text}
          </li>
        ))}
      </ul>
    </article>
  );
}
