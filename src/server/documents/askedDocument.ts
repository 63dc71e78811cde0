import type { Request } from 'express';

/** How a request names the document that it asks, wherever it puts it; what is of another kind is left to Apollo. */
export interface AskedDocument {
  readonly documentId: unknown;
  /** The texts that came along: one, or none, or in a faulty address several. */
  readonly texts: readonly string[];
  /** The hash of an automatic persisted query. */
  readonly hash: string | undefined;
  /** Asks this text in place of what was asked. */
  readonly replaceBy: (text: string) => void;
}

/** Reads how a request names its document: a GET in its address, a POST in its body. */
export function askedDocument(request: Request): AskedDocument {
  return request.method === 'GET' ? inAddress(request) : inBody(request);
}

function inAddress(request: Request): AskedDocument {
  const [path = '', search = ''] = request.url.split(/\?(.*)/s);
  const parameters = new URLSearchParams(search);
  const ids = parameters.getAll('documentId');
  return {
    documentId: ids.length > 1 ? ids : ids[0],
    texts: parameters.getAll('query'),
    hash: hashIn(parsed(parameters.get('extensions'))),
    replaceBy(text) {
      parameters.delete('documentId');
      parameters.set('query', text);
      request.url = `${path}?${parameters.toString()}`;
    },
  };
}

function inBody(request: Request): AskedDocument {
  const body = fieldsOf(request.body);
  const { query } = body;
  return {
    documentId: body['documentId'] ?? undefined,
    texts: typeof query === 'string' ? [query] : [],
    hash: hashIn(body['extensions']),
    replaceBy(text) {
      request.body = { ...body, query: text };
    },
  };
}

function hashIn(extensions: unknown): string | undefined {
  const hash = fieldsOf(fieldsOf(extensions)['persistedQuery'])['sha256Hash'];
  return typeof hash === 'string' ? hash : undefined;
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

function parsed(json: string | null): unknown {
  try {
    return json === null ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
