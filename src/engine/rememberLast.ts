import { LRUCache } from 'lru-cache';

/** Keeps what was made for the keys that were asked for last, at most `max` of them. */
export function rememberLast<Value extends object | string>(max: number): (key: string, make: () => Value) => Value {
  const kept = new LRUCache<string, Value>({ max });
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    kept.set(key, made);
    return made;
  };
}
