import type { ReactNode } from 'react';
import type { VariablesOf } from '../../graphql/document.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { type ListedStatement, statementsDocument } from './documents.ts';
import { words } from './words.ts';

/** Which statements, and in which order. */
export type PageVariables = Pick<VariablesOf<typeof statementsDocument>, 'where' | 'orderBy'>;

/** How many pages of which statements are shown. */
export interface PagesProps {
  readonly variables: PageVariables;
  /** How many pages are wanted in all. */
  readonly pages: number;
  readonly onMore: (pages: number) => void;
}

const unframed = (content: ReactNode): ReactNode => content;

/** A page and, where more are wanted, the pages after it, each by the cursor of the one before. */
export function Pages({
  page = 1,
  after = null,
  previous,
  ...common
}: PagesProps & {
  /** Shows the statements of one page; `previous` is the last one of the page before. */
  readonly children: (statements: readonly ListedStatement[], previous: ListedStatement | undefined) => ReactNode;
  /** Puts what is no statement, such as the button for more, into the frame that the pages stand in. */
  readonly around?: (content: ReactNode) => ReactNode;
  readonly page?: number;
  readonly after?: string | null;
  readonly previous?: ListedStatement;
}): ReactNode {
  const { variables, pages, onMore, children, around = unframed } = common;
  const text = useMessages(words);
  const language = apiLanguage(useLanguage());
  const answer = useQuery(statementsDocument, { ...variables, after, language });
  if (answer.data === undefined) {
    return around(
      <Loaded answer={answer} skeleton={<Skeleton lines={12} height="60vh" />}>
        {() => null}
      </Loaded>,
    );
  }
  const { nodes, pageInfo } = answer.data.statements;
  const last = nodes.at(-1);
  return (
    <>
      {children(nodes, previous)}
      {pageInfo.hasNextPage && page < pages && (
        <Pages {...common} page={page + 1} after={pageInfo.endCursor} {...(last !== undefined && { previous: last })} />
      )}
      {pageInfo.hasNextPage &&
        page >= pages &&
        around(
          <button type="button" className="button" onClick={() => onMore(page + 1)}>
            {text.more}
          </button>,
        )}
    </>
  );
}
