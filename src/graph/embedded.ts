import { availableParallelism } from 'node:os';
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import { closingError, embeddedError } from './embeddedErrors.ts';
import { openFolder, type OpenFolder } from './embeddedFolder.ts';
import { embeddedLayout } from './embeddedLayout.ts';
import { orderedReads } from './embeddedOrder.ts';
import { embeddedRows } from './embeddedRows.ts';
import { embeddedSearch, indexTerms } from './embeddedSearch.ts';
import { embeddedTransaction } from './embeddedTransaction.ts';
import { createGate } from './gate.ts';
import { GraphError } from './GraphError.ts';
import { guardParameters } from './guardParameters.ts';
import type { Graph, GraphLayout, Parameters, Row, Run, Turn } from './port.ts';
import { withDeadline } from './withDeadline.ts';
import { writesGraph } from './writesGraph.ts';

/** Settings of the embedded engine. */
export interface EmbeddedSettings {
  /** Where the graph is kept; without it, in memory. */
  readonly folder?: string;
  /** How many reads run at once; twice the cores unless told. */
  readonly concurrency?: number;
  /** How many calls may wait for their turn. */
  readonly waiting?: number;
  /** How long a read may take, waiting included. */
  readonly deadlineMs?: number;
  /** How long a transaction may take once it has begun, and how long it may wait for that. */
  readonly transactionDeadlineMs?: number;
  /** How many records a label must have for its orders to be kept in mind between two changes; 1,000 unless told. */
  readonly keptOrdersFrom?: number;
}

/** Opens the embedded engine: in memory, or in a folder that one process at a time can use. */
export async function openEmbedded(settings: EmbeddedSettings = {}): Promise<Graph> {
  const { concurrency = 2 * availableParallelism(), waiting = 1_000 } = settings;
  const { deadlineMs = 10_000, transactionDeadlineMs = 60_000, keptOrdersFrom = 1_000 } = settings;
  const opened = await open(settings.folder);
  const { database } = opened;
  const reads = createGate({ places: concurrency, waiting, what: 'reads' });
  const writes = createGate({ places: 1, waiting, what: 'writes' });
  let closing: Promise<void> | undefined;

  const ordered = orderedReads((cypher, parameters) => readRows(database, cypher, parameters), {
    readAside: (cypher) => bounded(() => readRows(database, cypher, {})),
    fewest: keptOrdersFrom,
  });
  const kept = (): void => {
    ordered.changed();
    opened.kept();
  };

  const mustBeOpen = () => {
    if (closing) throw new GraphError('CLOSED', 'the graph was closed before this call');
  };

  const run: Run = async (cypher, parameters = {}, turn) => {
    mustBeOpen();
    if (writesGraph(cypher)) throw new GraphError('QUERY', `run() only reads; use transaction() to write: ${cypher}`);
    guardParameters(parameters);
    return bounded(() => ordered.run(cypher, parameters), turn);
  };

  const search: Graph['search'] = async (asked, turn) => {
    mustBeOpen();
    return bounded(() => embeddedSearch(database, asked, (text, given) => readRows(database, text, given ?? {})), turn);
  };

  const bounded = async (read: () => Promise<Row[]>, turn: Turn = {}): Promise<Row[]> => {
    const begun = performance.now();
    const leave = await reads.enter(deadlineMs, turn);
    // A native query cannot be cancelled: it keeps its place until it ends, whatever the caller was told.
    const rows = read().finally(leave);
    const left = deadlineMs - (performance.now() - begun);
    return withDeadline(rows, { ms: left, what: `a read of ${deadlineMs} ms` });
  };

  const transaction: Graph['transaction'] = async (work) => {
    mustBeOpen();
    const leave = await writes.enter(transactionDeadlineMs);
    return embeddedTransaction(database, work, { deadlineMs: transactionDeadlineMs, leave, kept });
  };

  const prepare = async (layout: GraphLayout) => {
    mustBeOpen();
    const leave = await writes.enter(transactionDeadlineMs);
    const made = embeddedLayout((cypher) => readRows(database, cypher, {}), layout);
    await made
      .then(() => indexTerms(database, layout))
      .then(kept)
      .finally(leave);
  };

  const close = async () => {
    await Promise.all([reads.idle(), writes.idle()]);
    try {
      opened.close();
    } catch (error) {
      throw closingError(error, settings.folder ?? 'in memory');
    }
  };

  const load = () => [reads.load(), writes.load()];

  return { engine: 'embedded', run, search, transaction, prepare, load, close: () => (closing ??= close()) };
}

async function open(folder: string | undefined): Promise<OpenFolder> {
  if (folder !== undefined) return openFolder(folder);
  const database = grafeo.GrafeoDB.create();
  return { database, kept: () => undefined, close: () => database.close() };
}

async function readRows(database: GrafeoDB, cypher: string, parameters: Parameters): Promise<Row[]> {
  try {
    return embeddedRows(await database.executeCypher(cypher, parameters));
  } catch (error) {
    throw embeddedError(error);
  }
}
