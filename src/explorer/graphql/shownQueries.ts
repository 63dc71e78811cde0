import { useSyncExternalStore } from 'react';
import type { Asked } from './answers.ts';

let shown: readonly Asked[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Asked[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Puts a query among those that the view is made of; gives the way to take it out. */
export function showQuery(asked: Asked): () => void {
  change([...shown, asked]);
  return () => change(shown.filter((other) => other !== asked));
}

/** The queries that the view is made of, in the order in which they were asked. */
export const useShownQueries = (): readonly Asked[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
