import { useMemo, useState } from 'react';
import { useQuery } from '../../graphql/useQuery.ts';
import { debateNetwork } from './model/debateNetwork.ts';
import type { Network } from './model/network.ts';
import { type MapCursors, type MapPage, pageDocument } from './pageDocument.ts';

const lists = [
  'people',
  'organisations',
  'groups',
  'models',
  'products',
  'strategies',
  'businessModels',
  'questions',
  'claims',
  'stances',
  'affiliations',
  'adoptions',
  'investments',
] as const;

/** So that a much larger graph than the shipped one neither floods the service nor the picture. */
const mostPages = 20;

/** Brings all that the map is drawn from, page after page; `left` counts the records beyond the last page. */
export function useDebate(skip: boolean) {
  const [pages, setPages] = useState<readonly MapPage[]>([]);
  const next = cursorsAfter(pages);
  // Once all is there, the first page stays in use: it is known, and stands under "this view's query".
  const answer = useQuery(pageDocument, next ?? firstCursors, { skip });
  if (next !== undefined && answer.data !== undefined && !pages.includes(answer.data)) {
    setPages([...pages, answer.data]);
  }
  const isWhole = next === undefined;
  const network = useMemo<Network | undefined>(() => (isWhole ? debateNetwork(pages) : undefined), [isWhole, pages]);
  return { network, left: isWhole ? leftAfter(pages) : 0, fault: answer.fault, retry: answer.retry };
}

const firstCursors = cursorsOf(() => null);

function cursorsOf(cursor: (list: (typeof lists)[number]) => string | null): MapCursors {
  return Object.fromEntries(lists.map((list) => [list, cursor(list)]));
}

/** Where the next page begins, or undefined where there is none. */
function cursorsAfter(pages: readonly MapPage[]): MapCursors | undefined {
  const last = pages.at(-1);
  if (last === undefined) return firstCursors;
  if (pages.length >= mostPages || !lists.some((list) => last[list].pageInfo.hasNextPage)) return undefined;
  return cursorsOf(
    (list) => pages.findLast((page) => page[list].pageInfo.endCursor !== null)?.[list].pageInfo.endCursor ?? null,
  );
}

function leftAfter(pages: readonly MapPage[]): number {
  const [first] = pages;
  if (first === undefined) return 0;
  return lists.reduce((sum, list) => {
    const had = pages.reduce((count, page) => count + page[list].nodes.length, 0);
    return sum + Math.max(first[list].totalCount - had, 0);
  }, 0);
}
