import type { ASTNode, DocumentNode, ValidationRule } from 'graphql';
import type { ErrorCode } from '../errors/codes.ts';
import { clientError } from '../errors/clientError.ts';

/** What one limit finds in a document: how much of it there is, and where the client should look. */
export interface Finding {
  readonly value: number;
  readonly nodes?: readonly ASTNode[];
}

/** What a limit bounds, in the words of its error. */
export interface LimitOptions {
  readonly code: ErrorCode;
  readonly limit: number;
  /** Completes "The document has 31 …". */
  readonly what: string;
  readonly measure: (document: DocumentNode) => Finding;
}

/** Makes a validation rule that refuses a document with more of something than the limit. */
export function limitRule({ code, limit, what, measure }: LimitOptions): ValidationRule {
  // On entering the document, so that this error stands before those of the nodes inside it.
  return (context) => ({
    Document(document) {
      const { value, nodes = [] } = measure(document);
      if (value <= limit) return;
      context.reportError(clientError(code, `The document has ${value} ${what}; the limit is ${limit}.`, { nodes }));
    },
  });
}
