import { GraphQLError } from 'graphql';

/** What is too much to answer within bounds: what was expected, what came, and the argument to change. */
export const tooComplex = (message: string, argument: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', argument } });
