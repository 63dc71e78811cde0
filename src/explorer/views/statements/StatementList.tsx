import { Pages, type PagesProps } from './Pages.tsx';
import { StatementCard } from './StatementCard.tsx';

/** Statements to be read one after the other. */
export function StatementList(props: PagesProps) {
  return (
    <div className="statements-list">
      <Pages {...props}>
        {(statements) => statements.map((statement) => <StatementCard key={statement.id} statement={statement} />)}
      </Pages>
    </div>
  );
}
