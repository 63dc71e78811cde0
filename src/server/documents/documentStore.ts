import { LRUCache } from 'lru-cache';

/** What Apollo asks of a store of texts. */
export interface DocumentStore {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Characters that all kept documents have together at most: clients decide what is kept. */
const MOST_CHARACTERS = 8 * 1024 * 1024;

/** Keeps the documents that clients send for later (automatic persisted queries), and forgets those least asked for. */
export function createDocumentStore(maxSize: number = MOST_CHARACTERS): DocumentStore {
  const texts = new LRUCache<string, string>({ maxSize, sizeCalculation: (text, key) => text.length + key.length });
  return {
    get: (key) => Promise.resolve(texts.get(key)),
    set: (key, value) => {
      texts.set(key, value);
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(texts.delete(key)),
  };
}
