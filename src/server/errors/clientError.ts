import { GraphQLError, type ASTNode } from 'graphql';
import type { ErrorCode } from './codes.ts';

/** Where the fault is in the document, and the HTTP status of an answer that has no data because of it. */
export interface ClientErrorOptions {
  readonly nodes?: ASTNode | readonly ASTNode[];
  readonly status?: number;
}

/** An error that the client can mend, or must know: its message and code reach the client as they are. */
export function clientError(code: ErrorCode, message: string, options: ClientErrorOptions = {}): GraphQLError {
  const { nodes, status } = options;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    extensions: { code, ...(status !== undefined && { http: { status } }) },
  });
}
