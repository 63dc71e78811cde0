import { useMessages } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { placeOf } from '../../navigation/placeOf.ts';
import { DateText } from '../../parts/DateText.tsx';
import { StanceBadge } from '../../parts/StanceBadge.tsx';
import { words as partWords } from '../../parts/words.ts';
import type { ListedStatement } from './documents.ts';
import { Pages, type PagesProps } from './Pages.tsx';
import { Speakers } from './Speakers.tsx';
import { words } from './words.ts';

/** Statements to be compared, a line each. */
export function StatementTable(props: PagesProps) {
  const text = useMessages(words);
  const { who, when, what, side, where } = text.columns;
  return (
    // What is wider than the screen scrolls by itself, also by the keyboard.
    <div className="statements-table-frame" tabIndex={0} role="region" aria-label={text.shapes.table}>
      <table className="statements-table">
        <thead>
          <tr>
            {[who, when, what, side, where].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <Pages
          {...props}
          around={(content) => (
            <tfoot>
              <tr>
                <td colSpan={5}>{content}</td>
              </tr>
            </tfoot>
          )}
        >
          {(statements) => (
            <tbody>
              {statements.map((statement) => (
                <Row key={statement.id} statement={statement} />
              ))}
            </tbody>
          )}
        </Pages>
      </table>
    </div>
  );
}

function Row({ statement }: { readonly statement: ListedStatement }) {
  const text = useMessages(partWords);
  const { id, quote, summary, date, stances, citations } = statement;
  return (
    <tr>
      <th scope="row">
        <Speakers speakers={statement.speakers} />
      </th>
      <td>
        <DateText date={date} />
      </td>
      <td>
        <AppLink to="/statements" parameters={{ statement: id }} className="statements-row-link">
          {quote === null ? summary : <q lang="zh-CN">{quote}</q>}
        </AppLink>
      </td>
      <td>
        <ul className="statements-row-stances">
          {stances.map((stance) => (
            <li key={stance.id}>
              <StanceBadge polarity={stance.polarity} />{' '}
              <AppLink {...placeOf(stance.claim.id)}>{stance.claim.text}</AppLink>
            </li>
          ))}
        </ul>
      </td>
      <td className="small">
        {citations.map((citation) => (
          <div key={citation.id}>
            <cite>{citation.source.title}</cite>, {text.paragraph(citation.paragraph)}
          </div>
        ))}
      </td>
    </tr>
  );
}
