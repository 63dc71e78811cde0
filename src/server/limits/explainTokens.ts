import { Lexer, TokenKind, type GraphQLError, type Source } from 'graphql';

/** The message for a document that the parser gave up for its number of tokens; undefined for every other error. */
export function explainTokens(error: GraphQLError): string | undefined {
  if (error.source === undefined) return undefined;
  const limit = /Document contains more tha[nt] (\d+) tokens/.exec(error.message)?.[1];
  if (limit === undefined) return undefined;
  return `The document has ${countTokens(error.source)} tokens; the limit is ${limit}.`;
}

/** Counts up to the first place that is no token; the limit on the body bounds the time. */
function countTokens(source: Source): number {
  const lexer = new Lexer(source);
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count++;
  } catch {
    return count;
  }
  return count;
}
