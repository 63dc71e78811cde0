import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { createGate } from './gate.ts';
import { GraphError } from './GraphError.ts';
import { guardParameters } from './guardParameters.ts';
import { createBookmarks } from './neo4jBookmarks.ts';
import { openDriver, type Neo4jConnection } from './neo4jDriver.ts';
import { neo4jError } from './neo4jErrors.ts';
import { neo4jLayout } from './neo4jLayout.ts';
import { createLoginGuard } from './neo4jLogin.ts';
import { neo4jPlan } from './neo4jPlan.ts';
import { neo4jRead } from './neo4jRead.ts';
import { neo4jSearch } from './neo4jSearch.ts';
import { neo4jParameters } from './neo4jValues.ts';
import { neo4jWrite } from './neo4jWrite.ts';
import type { Graph, GraphLayout, Run, Turn } from './port.ts';
import { withDeadline } from './withDeadline.ts';

/** Settings of a Neo4j server or cluster. */
export interface Neo4jSettings extends Neo4jConnection {
  /** The database; without it, the user's home database. */
  readonly database?: string;
  /** How many calls may wait for a connection. */
  readonly waiting?: number;
  /** How long a read may take, waiting and retries included. */
  readonly deadlineMs?: number;
  /** How long a transaction may take, waiting and retries included. */
  readonly transactionDeadlineMs?: number;
}

interface Call<T> {
  readonly mode: 'READ' | 'WRITE';
  readonly ms: number;
  readonly what: string;
  readonly turn?: Turn | undefined;
  readonly work: (session: Session, left: () => number) => Promise<T>;
}

/** How long after a deadline a living server must have answered: it looks at its own time limits every 2 s. */
const SILENCE_MS = 5_000;

/** Opens a Neo4j server or cluster over Bolt; whether it answers shows with the first call. */
export function openNeo4j(settings: Neo4jSettings): Graph {
  const { url, database, poolSize = 16, waiting = 1_000 } = settings;
  const { deadlineMs = 10_000, transactionDeadlineMs = 60_000 } = settings;
  const gate = createGate({ places: poolSize, waiting, what: 'calls to Neo4j' });
  const bookmarkManager = createBookmarks();
  const login = createLoginGuard();
  const connect = () => openDriver(settings, { deadlineMs });
  let driver = connect();
  let closing: Promise<void> | undefined;

  const call = async <T>({ mode, ms, what, turn, work }: Call<T>): Promise<T> => {
    if (closing) throw new GraphError('CLOSED', 'the graph was closed before this call');
    const expires = performance.now() + ms;
    const left = () => Math.max(1, Math.ceil(expires - performance.now()));
    const leave = await gate.enter(ms, turn);
    const refusal = login.refusal();
    if (refusal !== undefined) {
      leave();
      throw refusal;
    }
    const used = driver;
    const options = { defaultAccessMode: mode, bookmarkManager, ...(database && { database }) };
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares this interface as a class
    const session = used.session(options);
    const answer = inside(session, leave, () => work(session, left));
    try {
      const value = await withDeadline(answer, { ms: left(), what: `${what} of ${ms} ms` });
      login.ended();
      return value;
    } catch (error) {
      if (error instanceof GraphError && error.kind === 'TIMEOUT') replaceIfSilent({ used, answer, leave });
      const told = neo4jError(error, url);
      login.ended(told);
      throw told;
    }
  };

  /** Connections whose other end has vanished keep their places for many minutes, unless they are replaced. */
  const replaceIfSilent = ({ used, answer, leave }: { used: Driver; answer: Promise<unknown>; leave: () => void }) => {
    const timer = setTimeout(() => {
      leave();
      if (driver !== used) return;
      driver = connect();
      void used.close().catch(() => undefined);
    }, SILENCE_MS);
    void answer.catch(() => undefined).finally(() => clearTimeout(timer));
  };

  const run: Run = async (cypher, parameters = {}, turn) => {
    guardParameters(parameters);
    const sent = neo4jParameters(parameters);
    const work = (session: Session, left: () => number) => neo4jRead(session, { cypher, parameters: sent, left });
    return call({ mode: neo4j.session.READ, ms: deadlineMs, what: 'a read', turn, work });
  };

  const search: Graph['search'] = async (asked, turn) =>
    neo4jSearch((cypher, parameters) => run(cypher, parameters, turn), asked);

  const plan = (cypher: string) => {
    const work = (session: Session) => neo4jPlan(session, cypher);
    return call({ mode: neo4j.session.READ, ms: deadlineMs, what: 'a plan', work });
  };

  const transaction: Graph['transaction'] = (work) =>
    call({
      mode: neo4j.session.WRITE,
      ms: transactionDeadlineMs,
      what: 'a transaction',
      work: (session, left) => neo4jWrite(session, { work, left, url }),
    });

  const prepare = async (layout: GraphLayout) => {
    for (const text of neo4jLayout(layout)) await transaction((write) => write(text)).catch(unlessMadeMeanwhile);
    await run('CALL db.awaitIndexes($seconds)', { seconds: Math.ceil(deadlineMs / 1_000) });
  };

  const close = async () => {
    await gate.idle();
    await driver.close();
  };

  const load = () => [gate.load()];

  return { engine: 'neo4j', run, search, plan, transaction, prepare, load, close: () => (closing ??= close()) };
}

/** Does something in a session, which is closed before the place is left. */
async function inside<T>(session: Session, leave: () => void, work: () => Promise<T>): Promise<T> {
  try {
    try {
      return await work();
    } finally {
      await session.close();
    }
  } finally {
    leave();
  }
}

/** IF NOT EXISTS does not see what another process is just making. */
function unlessMadeMeanwhile(error: unknown): void {
  const cause = error instanceof GraphError ? error.cause : undefined;
  if (!(cause instanceof neo4j.Neo4jError) || !/\.EquivalentSchemaRuleAlreadyExists$/.test(cause.code)) throw error;
}
