import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const names = new LRUCache<string, string>({ max: 2_000 });

/** A short name for a Cypher text: what it reads first, and a part of its hash. Equal texts have equal names, in every process. */
export function cypherName(cypher: string): string {
  const known = names.get(cypher);
  if (known !== undefined) return known;
  const label = /:Debate(\w+)/.exec(cypher)?.[1] ?? 'graph';
  const name = `${label}.${createHash('sha256').update(cypher).digest('hex').slice(0, 8)}`;
  names.set(cypher, name);
  return name;
}
