import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { AllStatements } from './AllStatements.tsx';
import { everyMonth } from './everyMonth.ts';
import { countValues } from './facets.ts';
import { allOf, type Choice, type Scope, scopeWhere } from './filters.ts';
import { nameTime } from './nameTime.ts';
import { words } from './words.ts';

/** How many statements each month has; a bar chooses its month. */
export function MonthChart({
  scope,
  choice,
  onChange,
}: {
  readonly scope: Scope;
  readonly choice: Choice;
  readonly onChange: (when: readonly string[]) => void;
}) {
  const text = useMessages(words);
  const language = useLanguage();
  return (
    <AllStatements where={allOf(scopeWhere(scope))} fallback={<div className="months" aria-hidden="true" />}>
      {(statements) => {
        const months = everyMonth(countValues(statements, 'when', choice).filter(({ key }) => key !== 'none'));
        const most = Math.max(1, ...months.map(({ count }) => count));
        return (
          <div className="months" role="group" aria-label={text.months}>
            {months.map(({ key, count }) => {
              const isChosen = choice.when.includes(key);
              const rest = choice.when.filter((other) => other !== key);
              return (
                <button
                  key={key}
                  type="button"
                  className="month"
                  aria-pressed={isChosen}
                  disabled={count === 0 && !isChosen}
                  aria-label={text.inMonth(nameTime(key, language), count)}
                  onClick={() => onChange(isChosen ? rest : [...rest, key])}
                >
                  <span className="small">{count === 0 ? '' : count}</span>
                  <span className="month-bar" style={{ height: `${(count / most) * 5}rem` }} />
                  <span className="small">{nameTime(key, language, 'short')}</span>
                </button>
              );
            })}
          </div>
        );
      }}
    </AllStatements>
  );
}
