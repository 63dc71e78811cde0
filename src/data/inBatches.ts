/** How many rows one Cypher text writes: engines are fastest with thousands, and progress should move. */
const size = 1000;

/** Items in lists of at most a thousand. */
export function* inBatches<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
