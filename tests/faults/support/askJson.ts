/** What is asked of the service. */
export interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Asks the service by POST and gives its answer as it came. */
export async function askJson(url: string, { query, variables = {} }: Asked) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, retryAfter: response.headers.get('Retry-After'), text: await response.text() };
}
