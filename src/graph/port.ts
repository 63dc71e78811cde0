import type { GateLoad } from './gate.ts';

/** A plain JSON value: all that goes into and comes out of a graph. Dates travel as ISO 8601 strings. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** The named values of one Cypher text. Whole numbers reach the engine as integers. */
export type Parameters = Readonly<Record<string, Value>>;

/** One answer row, its values in the order of the RETURN clause. */
export type Row = readonly Value[];

/** How a read takes its turn among others. */
export interface Turn {
  /** Whether its request has had an answer already: then it comes before first ones, however long they wait. */
  readonly later?: boolean;
}

/** Runs one Cypher text with its parameters and gives its rows. */
export type Run = (cypher: string, parameters?: Parameters, turn?: Turn) => Promise<Row[]>;

/** What the graph must keep unique and can look up quickly. */
export interface GraphLayout {
  readonly unique: readonly { readonly label: string; readonly property: string }[];
  readonly indexes: readonly { readonly label: string; readonly property: string }[];
  /** Properties that hold terms with spaces between them, each term of at least two letters and digits in lower case. */
  readonly searches?: readonly { readonly label: string; readonly property: string }[];
}

/** Asks for the nodes that share most and rarest terms with a question. */
export interface TermSearch {
  /** The labels of the nodes, and how many nodes of each at most. */
  readonly labels: readonly { readonly label: string; readonly limit: number }[];
  /** The property with the terms, for which the layout names each label. */
  readonly property: string;
  readonly terms: readonly string[];
  /** The properties that the answer rows hold, in this order. */
  readonly returns: readonly string[];
}

/** The one door to a graph engine. Everything outside this folder is engine-agnostic. */
export interface Graph {
  readonly engine: 'embedded' | 'neo4j';
  /** Reads: one text, one round trip. Throws a `GraphError`. */
  readonly run: Run;
  /** Reads nodes through the text index, in one round trip and in no order. */
  readonly search: (search: TermSearch, turn?: Turn) => Promise<Row[]>;
  /** How the engine would go about a reading text, a line for each step; the embedded engine does not tell. */
  readonly plan?: (cypher: string) => Promise<readonly string[]>;
  /** Writes: everything that `work` runs is kept, or nothing. A conflict is tried again, so `work` must be repeatable. */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Makes sure that constraints and indexes exist; safe to repeat. */
  prepare(layout: GraphLayout): Promise<void>;
  /** Who runs and who waits, for each kind of call. */
  load(): readonly GateLoad[];
  /** Waits for what is running, then closes. Whatever comes after is refused. */
  close(): Promise<void>;
}
