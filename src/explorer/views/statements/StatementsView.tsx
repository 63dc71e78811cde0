import './statements.css';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { useParameters } from '../../navigation/useParameters.ts';
import { whereOf } from './filters.ts';
import { StatementPage } from './StatementPage.tsx';
import { words } from './words.ts';

/** The view "who said what". */
export function StatementsView() {
  const text = useMessages(words);
  const language = useLanguage();
  const parameters = useParameters();
  const where = whereOf(parameters);
  const pages = Math.min(Math.max(Number(parameters.get('pages')) || 1, 1), 50);
  return (
    <div className="statements">
      <h1>{text.title}</h1>
      <p className="soft statements-introduction">{text.introduction}</p>
      <StatementPage
        where={where}
        language={language}
        pages={pages}
        onMore={(next) => parameters.set({ pages: String(next) }, { replace: true })}
      />
    </div>
  );
}
