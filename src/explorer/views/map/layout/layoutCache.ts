import type { Layout, LayoutTask } from './computeLayout.ts';
import { hash } from './seedPosition.ts';

const prefix = 'map-layout:';
const mostKept = 12;
/** Beyond it a picture is laid out anew on each visit: the browser keeps only some megabytes. */
const mostNodes = 2000;

/** By what a layout is found again: all that it is made from, and the version of how. */
export const layoutKey = (task: LayoutTask): string => {
  const text = JSON.stringify(task);
  return `${prefix}2:${text.length}:${hash(text).toString(36)}`;
};

/** The layout of an earlier visit, if there is one. */
export function keptLayout(key: string, length: number): Layout | undefined {
  const kept = localStorage.getItem(key);
  if (kept === null) return undefined;
  const numbers = kept.split(' ').map(Number);
  if (numbers.length !== length * 2 || numbers.some((number) => !Number.isFinite(number))) return undefined;
  return Array.from({ length }, (_, index) => ({ x: numbers[index * 2] ?? 0, y: numbers[index * 2 + 1] ?? 0 }));
}

/** Keeps a layout for later visits. */
export function keepLayout(key: string, layout: Layout): void {
  if (layout.length > mostNodes) return;
  const others = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  for (const name of others.slice(0, Math.max(others.length - mostKept + 1, 0))) localStorage.removeItem(name);
  try {
    localStorage.setItem(key, layout.flatMap(({ x, y }) => [x, y]).join(' '));
  } catch {
    // The browser's store is full or closed; the next visit computes the same layout.
  }
}
