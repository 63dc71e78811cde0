import type { Request } from 'autocannon';

/** A question by POST, as autocannon fires it. */
export const graphqlPost = (
  query: string,
  variables: unknown = {},
  headers: Readonly<Record<string, string>> = {},
): Request => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...headers },
  body: JSON.stringify({ query, variables }),
});
