import { once } from '../engine/once.ts';
import { type Reference, reference } from '../engine/reference.ts';
import type { Run } from '../graph/port.ts';
import { records } from '../concepts/records.ts';
import { relationLabels } from './relations.ts';
import { readCitations, type Tie, tieId } from './ties.ts';

const factPrefixes: ReadonlySet<string> = new Set(records.filter(({ cites }) => cites).map(({ prefix }) => prefix));

const isFact = (id: string): boolean => factPrefixes.has(id.slice(0, id.indexOf(':')));

/** Shows ties as edges of a drawn graph. Their citations are read at once, where one edge is asked for them. */
export function showEdges(run: Run, ties: readonly Tie[]): readonly ShownEdge[] {
  const reading = once(() => {
    const uncited = ties.filter(({ citations }) => citations.length === 0);
    return readCitations(run, [...new Set(uncited.flatMap((tie) => factOf(tie) ?? []))]);
  });
  return ties.map((tie) => new ShownEdge(tie, reading));
}

/** One tie as an edge: its methods answer the fields that few ask for, and are no function for each edge. */
class ShownEdge {
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  readonly #tie: Tie;
  readonly #reading: () => Promise<ReadonlyMap<string, string[]>>;

  constructor(tie: Tie, reading: () => Promise<ReadonlyMap<string, string[]>>) {
    this.source = tie.source;
    this.target = tie.target;
    this.kind = tie.kind;
    this.#tie = tie;
    this.#reading = reading;
  }

  id(): string {
    return tieId(this.#tie);
  }

  label({ language }: Readonly<Record<string, unknown>>): string | undefined {
    return relationLabels[this.kind]?.[language === 'ZH' ? 'ZH' : 'EN'];
  }

  fact(): Reference | null {
    const fact = factOf(this.#tie);
    return fact === undefined ? null : reference(fact);
  }

  async citations(): Promise<Reference[]> {
    const { citations } = this.#tie;
    if (citations.length > 0) return citations.map(reference);
    return ((await this.#reading()).get(factOf(this.#tie) ?? '') ?? []).map(reference);
  }
}

/** Parts of a wording cite nothing themselves: the statement around them does. */
const ofWording: ReadonlySet<string> = new Set(['FRAGMENT_OF', 'POINT_OF']);

/** The fact that declares a tie. */
function factOf({ source, kind, target }: Tie): string | undefined {
  if (ofWording.has(kind)) return target;
  return isFact(source) ? source : undefined;
}
