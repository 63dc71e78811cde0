import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { MOST_DOCUMENTS } from '../documents/parsedDocuments.ts';

/** An operation that Apollo has read, found valid and let through before. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The operation's name for the log, whether the client told it or not. */
  readonly name: string | undefined;
}

/** How a client asks an operation: the text of a document, and a name where it has several. */
export interface AskedText {
  readonly query: string;
  readonly operationName: string | undefined;
}

/** Keeps the operations of the documents that were answered last, by what was asked letter for letter. */
export interface PreparedOperations {
  find(asked: AskedText): PreparedOperation | undefined;
  keep(asked: AskedText, prepared: PreparedOperation): void;
}

/** Makes an empty store. */
export function prepareOperations(): PreparedOperations {
  const kept = new LRUCache<string, Map<string | undefined, PreparedOperation>>({ max: MOST_DOCUMENTS });
  return {
    find: ({ query, operationName }) => kept.get(query)?.get(operationName),
    keep({ query, operationName }, prepared) {
      const operations = kept.get(query) ?? new Map<string | undefined, PreparedOperation>();
      operations.set(operationName, prepared);
      kept.set(query, operations);
    },
  };
}
