import { print } from '@0no-co/graphql.web';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { TadaDocumentNode } from './document.ts';
import { answerOf, askAgain, type Asked, keyOf, listenToAnswer } from './answers.ts';
import type { GraphqlFault } from './GraphqlFault.ts';
import { showQuery } from './shownQueries.ts';

/** What a view knows of its query. */
export interface Answer<Data> {
  readonly data: Data | undefined;
  readonly fault: GraphqlFault | undefined;
  /** Also true while `data` is still that of the variables before, with `keepPrevious`. */
  readonly isLoading: boolean;
  readonly retry: () => void;
}

/** How a query is asked. */
export interface QueryOptions {
  /** Asks nothing. */
  readonly skip?: boolean;
  /** Gives the data of the variables before until that of the new ones comes, so that nothing jumps. */
  readonly keepPrevious?: boolean;
  /** Leaves the query out of "this view's query", as for the search box. */
  readonly unlisted?: boolean;
}

const ignored = () => undefined;

/** Asks the API and keeps the answer, so that going back shows it at once. */
export function useQuery<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  { skip = false, keepPrevious = false, unlisted = false }: QueryOptions = {},
): Answer<Data> {
  const query = useMemo(() => print(document), [document]);
  const key = keyOf({ query, variables });
  // Callers make their variables anew each time; the key tells whether they changed.
  const asked = useMemo<Asked>(() => ({ query, variables: (JSON.parse(key) as [string, unknown])[1] }), [query, key]);
  const subscribe = useCallback(
    (listener: () => void) => (skip ? ignored : listenToAnswer(key, asked, listener)),
    [skip, key, asked],
  );
  const state = useSyncExternalStore(subscribe, () => answerOf(key));
  const fresh = skip ? undefined : (state.data as Data | undefined);
  const [previous, setPrevious] = useState(fresh);
  if (fresh !== undefined && fresh !== previous) setPrevious(fresh);
  useEffect(() => (skip || unlisted ? undefined : showQuery(asked)), [skip, unlisted, asked]);
  const retry = useCallback(() => askAgain(key), [key]);
  return {
    data: fresh ?? (keepPrevious && !skip && state.fault === undefined ? previous : undefined),
    fault: skip ? undefined : state.fault,
    isLoading: !skip && state.data === undefined && state.fault === undefined,
    retry,
  };
}
