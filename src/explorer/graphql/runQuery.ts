import { type FaultKind, GraphqlFault } from './GraphqlFault.ts';

interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly errorId?: string };
}

interface GraphqlBody {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[];
}

/** What codes mean that are not the query's fault; all others are. */
const kinds: Readonly<Record<string, FaultKind>> = {
  BACKEND_UNAVAILABLE: 'unreachable',
  OVERLOADED: 'busy',
  RATE_LIMITED: 'busy',
  TIMEOUT: 'broken',
  INTERNAL_SERVER_ERROR: 'broken',
};

/** Sends a query to the service that the page came from; every failure is a GraphqlFault, save that it was aborted. */
export async function runQuery(query: string, variables: unknown, signal: AbortSignal): Promise<unknown> {
  const response = await post(JSON.stringify({ query, variables }), signal);
  const body = await readBody(response, signal);
  const [error] = body.errors ?? [];
  if (error !== undefined) throw new GraphqlFault(kindOf(error), error.message, error.extensions?.errorId);
  if (body.data === undefined || body.data === null) throw new GraphqlFault('broken', 'expected data; got none');
  return body.data;
}

async function post(body: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body,
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new GraphqlFault(navigator.onLine ? 'unreachable' : 'offline', String(error));
  }
}

async function readBody(response: Response, signal: AbortSignal): Promise<GraphqlBody> {
  try {
    return (await response.json()) as GraphqlBody;
  } catch (error) {
    if (signal.aborted) throw error;
    // A proxy answers in place of the service, mostly with a page of its own.
    throw new GraphqlFault('unreachable', `expected JSON; got status ${response.status}`);
  }
}

function kindOf({ extensions }: GraphqlError): FaultKind {
  if (extensions?.code === undefined) return 'broken';
  return kinds[extensions.code] ?? 'refused';
}
