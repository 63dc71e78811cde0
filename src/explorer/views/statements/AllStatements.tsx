import type { ReactNode } from 'react';
import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage } from '../../language/useLanguage.ts';
import { type IndexedStatement, indexDocument } from './documents.ts';
import type { Where } from './filters.ts';

/** Beyond this many, counting in the browser would take too long; the facets then say that they count some only. */
const mostCounted = 1000;

/** Reads all statements that the facets count, page by page, and shows what `children` makes of them. */
export function AllStatements({
  where,
  fallback,
  children,
  after = null,
  before = [],
}: {
  readonly where: Where;
  readonly fallback: ReactNode;
  readonly children: (statements: readonly IndexedStatement[], isComplete: boolean) => ReactNode;
  readonly after?: string | null;
  readonly before?: readonly IndexedStatement[];
}) {
  const language = apiLanguage(useLanguage());
  const { data } = useQuery(indexDocument, { where, after, language }, { keepPrevious: after === null });
  if (data === undefined) return fallback;
  const { nodes, pageInfo } = data.statements;
  const statements = [...before, ...nodes];
  if (!pageInfo.hasNextPage || statements.length >= mostCounted) return children(statements, !pageInfo.hasNextPage);
  return (
    <AllStatements where={where} fallback={fallback} after={pageInfo.endCursor} before={statements}>
      {children}
    </AllStatements>
  );
}
