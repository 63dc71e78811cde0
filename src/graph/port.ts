/** A plain JSON value: all that goes into and comes out of a graph. Dates travel as ISO 8601 strings. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** The named values of one Cypher text. Whole numbers reach the engine as integers. */
export type Parameters = Readonly<Record<string, Value>>;

/** One answer row, its values in the order of the RETURN clause. */
export type Row = readonly Value[];

/** Runs one Cypher text with its parameters and gives its rows. */
export type Run = (cypher: string, parameters?: Parameters) => Promise<Row[]>;

/** What the graph must keep unique and can look up quickly. */
export interface GraphLayout {
  readonly unique: readonly { readonly label: string; readonly property: string }[];
  readonly indexes: readonly { readonly label: string; readonly property: string }[];
}

/** The one door to a graph engine. Everything outside this folder is engine-agnostic. */
export interface Graph {
  readonly engine: 'embedded' | 'neo4j';
  /** Reads: one text, one round trip. Throws a `GraphError`. */
  readonly run: Run;
  /** Writes: everything that `work` runs is kept, or nothing. A conflict is tried again, so `work` must be repeatable. */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Makes sure that constraints and indexes exist; safe to repeat. */
  prepare(layout: GraphLayout): Promise<void>;
  /** Waits for what is running, then closes. Whatever comes after is refused. */
  close(): Promise<void>;
}
