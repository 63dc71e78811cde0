import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage, type Language } from '../../language/language.ts';
import { useMessages } from '../../language/useLanguage.ts';
import { useHref } from '../../navigation/useHref.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { statementsDocument } from './documents.ts';
import type { whereOf } from './filters.ts';
import { StatementCard } from './StatementCard.tsx';
import { useLocation } from 'wouter';
import { words } from './words.ts';

/** What every page of the list has in common. */
export interface StatementPageProps {
  readonly where: ReturnType<typeof whereOf>;
  readonly language: Language;
  /** How many pages are wanted in all. */
  readonly pages: number;
  readonly onMore: (pages: number) => void;
  readonly page?: number;
  readonly after?: string;
}

/** A page of the list and, where more are wanted, the pages after it, each by the cursor of the one before. */
export function StatementPage({ page = 1, after, ...common }: StatementPageProps) {
  const { where, language, pages, onMore } = common;
  const text = useMessages(words);
  const [, navigate] = useLocation();
  const href = useHref();
  const answer = useQuery(statementsDocument, {
    where,
    first: 20,
    after: after ?? null,
    language: apiLanguage(language),
  });
  return (
    <Loaded answer={answer} skeleton={<Skeleton lines={12} height="60vh" />}>
      {({ statements: { nodes, totalCount, pageInfo } }) => (
        <>
          {page === 1 && (
            <p role="status" className="statements-count">
              {text.count(totalCount)}
            </p>
          )}
          {totalCount === 0 && (
            <Empty title={text.none} action={{ name: text.showAll, run: () => navigate(href('/statements')) }}>
              {text.noneAdvice}
            </Empty>
          )}
          <ol className="statements-list">
            {nodes.map((statement) => (
              <li key={statement.id}>
                <StatementCard statement={statement} />
              </li>
            ))}
          </ol>
          {pageInfo.hasNextPage &&
            (page < pages ? (
              <StatementPage
                {...common}
                page={page + 1}
                {...(pageInfo.endCursor !== null && { after: pageInfo.endCursor })}
              />
            ) : (
              <button type="button" className="button" onClick={() => onMore(page + 1)}>
                {text.more}
              </button>
            ))}
        </>
      )}
    </Loaded>
  );
}
