import { type FaultKind, GraphqlFault } from './GraphqlFault.ts';
import { runQuery } from './runQuery.ts';

/** What is known of a query: its data once it came, or why it did not. */
export interface AnswerState {
  readonly data?: unknown;
  readonly fault?: GraphqlFault;
}

/** A query as it is sent. */
export interface Asked {
  readonly query: string;
  readonly variables: unknown;
}

interface Entry {
  state: AnswerState;
  readonly asked: Asked;
  readonly listeners: Set<() => void>;
  running?: AbortController;
  again?: number;
}

/** The API only reads, so an answer stays true for as long as the page is open. */
const entries = new Map<string, Entry>();
const mostKept = 200;
const secondsUntilRetry = 5;
/** What may be over in a moment; a query that failed by itself would fail again. */
const passing: ReadonlySet<FaultKind> = new Set(['offline', 'unreachable', 'busy']);
const nothingYet: AnswerState = {};

/** By what an answer is found again. */
export const keyOf = ({ query, variables }: Asked): string => JSON.stringify([query, variables]);

/** What is known of a query. */
export const answerOf = (key: string): AnswerState => entries.get(key)?.state ?? nothingYet;

/** Asks a query unless its answer is known, and calls the listener on every change; gives the way to stop it. */
export function listenToAnswer(key: string, asked: Asked, listener: () => void): () => void {
  const entry = entries.get(key) ?? { state: nothingYet, asked, listeners: new Set() };
  entries.delete(key);
  entries.set(key, entry); // The one used last stands last.
  entry.listeners.add(listener);
  if (entry.state.data === undefined) send(entry);
  forgetOldest();
  return () => {
    entry.listeners.delete(listener);
    if (entry.listeners.size > 0) return;
    window.clearTimeout(entry.again);
    entry.running?.abort();
  };
}

/** Asks a query once more after it failed. */
export function askAgain(key: string): void {
  const entry = entries.get(key);
  if (entry?.state.fault === undefined) return;
  tell(entry, nothingYet);
  send(entry);
}

/** Asks everything once more that failed and is still waited for. */
export function askFailedAgain(): void {
  for (const [key, { state, listeners }] of entries) {
    if (state.fault !== undefined && listeners.size > 0) askAgain(key);
  }
}

function send(entry: Entry): void {
  window.clearTimeout(entry.again);
  entry.running?.abort();
  const controller = new AbortController();
  entry.running = controller;
  runQuery(entry.asked.query, entry.asked.variables, controller.signal).then(
    (data) => tell(entry, { data }),
    (error: unknown) => {
      if (controller.signal.aborted) return;
      const fault = error instanceof GraphqlFault ? error : new GraphqlFault('broken', String(error));
      tell(entry, { fault });
      // The fault stays in sight meanwhile, so that nothing flickers.
      if (passing.has(fault.kind)) {
        entry.again = window.setTimeout(() => send(entry), secondsUntilRetry * 1000);
      }
    },
  );
}

function tell(entry: Entry, state: AnswerState): void {
  entry.state = state;
  for (const listener of entry.listeners) listener();
}

function forgetOldest(): void {
  for (const [key, { listeners }] of entries) {
    if (entries.size <= mostKept) return;
    if (listeners.size === 0) entries.delete(key);
  }
}
