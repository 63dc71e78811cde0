import { useState } from 'react';
import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { useParameters } from '../../navigation/useParameters.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { statementsDocument } from './documents.ts';
import { type Choice, facetNames, type Scope, scopeNames } from './filters.ts';
import { MonthChart } from './MonthChart.tsx';
import type { PagesProps, PageVariables } from './Pages.tsx';
import type { Shape } from './shape.ts';
import { StatementList } from './StatementList.tsx';
import { StatementTable } from './StatementTable.tsx';
import { Timeline } from './Timeline.tsx';
import { words } from './words.ts';

const shapesOf = { list: StatementList, table: StatementTable, timeline: Timeline } as const;

/** The statements that were found, in the chosen shape, with their number; or that there are none, and what to do. */
export function Statements({
  shape,
  variables,
  scope,
  choice,
}: {
  readonly shape: Shape;
  readonly variables: PageVariables;
  readonly scope: Scope;
  readonly choice: Choice;
}) {
  const text = useMessages(words);
  const language = apiLanguage(useLanguage());
  const { get, set } = useParameters();
  const first = useQuery(statementsDocument, { ...variables, after: null, language }, { keepPrevious: true });
  // What was found before stays in sight, under its own conditions, until the new is there.
  const [shown, setShown] = useState(variables);
  if (!first.isLoading && JSON.stringify(shown) !== JSON.stringify(variables)) setShown(variables);
  const clear = () =>
    set(Object.fromEntries([...facetNames, ...scopeNames, 'pages', 'open'].map((name) => [name, undefined])));
  const pages: PagesProps = {
    variables: shown,
    pages: Math.min(Math.max(Math.trunc(Number(get('pages') ?? 1)) || 1, 1), 50),
    onMore: (next) => set({ pages: String(next) }, { replace: true }),
  };
  const Shown = shapesOf[shape];
  return (
    <>
      {shape === 'timeline' && (
        <MonthChart
          scope={scope}
          choice={choice}
          onChange={(when) => set({ when, pages: undefined, open: undefined })}
        />
      )}
      <Loaded answer={first} skeleton={<Skeleton lines={14} height="80vh" />}>
        {({ statements: { totalCount } }) => (
          <div className={first.isLoading ? 'statements-result is-old' : 'statements-result'}>
            <p role="status" className="statements-count">
              {text.count(totalCount)}
            </p>
            {totalCount === 0 ? (
              <Empty title={text.none} action={{ name: text.showAll, run: clear }}>
                {text.noneAdvice}
              </Empty>
            ) : (
              <Shown {...pages} />
            )}
          </div>
        )}
      </Loaded>
    </>
  );
}
