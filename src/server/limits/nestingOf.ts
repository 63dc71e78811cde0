/** How deep lists and objects are nested in a value; a scalar is 0. */
export function nestingOf(value: unknown): number {
  let depth = 0;
  // Level by level, since recursion would end where the stack does.
  for (let level = insideOf(value); level !== undefined; level = insideAll(level)) depth++;
  return depth;
}

function insideOf(value: unknown): unknown[] | undefined {
  return typeof value === 'object' && value !== null ? Object.values(value) : undefined;
}

function insideAll(level: readonly unknown[]): unknown[] | undefined {
  const inner = level.map(insideOf).filter((values) => values !== undefined);
  return inner.length === 0 ? undefined : inner.flat();
}
