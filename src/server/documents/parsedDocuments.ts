import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** What Apollo asks of a store of documents that were read and found valid. */
export interface ParsedDocuments {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** How many are kept: with its tokens and all that was compiled for it, one can hold some hundred kilobytes. */
export const MOST_DOCUMENTS = 500;

/** Keeps the documents asked last, and with each what was compiled for it; clients decide what is asked. */
export function createParsedDocuments(max: number = MOST_DOCUMENTS): ParsedDocuments {
  const documents = new LRUCache<string, DocumentNode>({ max });
  return {
    get: (key) => Promise.resolve(documents.get(key)),
    set: (key, document) => {
      documents.set(key, document);
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(documents.delete(key)),
  };
}
