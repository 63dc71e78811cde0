import { once } from '../engine/once.ts';
import { reference } from '../engine/reference.ts';
import type { Run } from '../graph/port.ts';
import { records } from '../concepts/records.ts';
import { relationLabels } from './relations.ts';
import { readCitations, type Tie, tieId } from './ties.ts';

const factPrefixes: ReadonlySet<string> = new Set(records.filter(({ cites }) => cites).map(({ prefix }) => prefix));

const isFact = (id: string): boolean => factPrefixes.has(id.slice(0, id.indexOf(':')));

/** Shows ties as edges of a drawn graph. Their citations are read at once, where one edge is asked for them. */
export function showEdges(run: Run, ties: readonly Tie[]): readonly Readonly<Record<string, unknown>>[] {
  const reading = once(() => {
    const uncited = ties.filter(({ citations }) => citations.length === 0);
    return readCitations(run, [...new Set(uncited.flatMap((tie) => factOf(tie) ?? []))]);
  });
  return ties.map((tie) => {
    const { source, kind, target, citations } = tie;
    return {
      id: () => tieId(tie),
      source,
      target,
      kind,
      label: ({ language }: Readonly<Record<string, unknown>>) =>
        relationLabels[kind]?.[language === 'ZH' ? 'ZH' : 'EN'],
      fact: () => {
        const fact = factOf(tie);
        return fact === undefined ? null : reference(fact);
      },
      citations: async () => {
        if (citations.length > 0) return citations.map(reference);
        return ((await reading()).get(factOf(tie) ?? '') ?? []).map(reference);
      },
    };
  });
}

/** Parts of a wording cite nothing themselves: the statement around them does. */
const ofWording: ReadonlySet<string> = new Set(['FRAGMENT_OF', 'POINT_OF']);

/** The fact that declares a tie. */
function factOf({ source, kind, target }: Tie): string | undefined {
  if (ofWording.has(kind)) return target;
  return isFact(source) ? source : undefined;
}
