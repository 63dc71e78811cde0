import type { Choices } from '../../engine/world/choices.ts';
import { addressRequest } from './addressRequests.ts';
import { bodyRequest } from './bodyRequests.ts';
import { grownDocument, type Grounds } from './grownDocument.ts';
import { headerRequest } from './headerRequests.ts';
import { variablesQuestion } from './hostileVariables.ts';
import { mutatedText } from './mutatedText.ts';
import { rawRequest } from './rawRequests.ts';

/** One request as it is sent: by Node's client, or where that would refuse to, byte for byte. */
export type HostileRequest = PlainRequest | RawRequest;

/** A request that is well-formed HTTP. */
export interface PlainRequest {
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Bytes that are no HTTP, or nearly. */
export interface RawRequest {
  readonly kind: string;
  readonly bytes: Buffer;
}

/** A question by POST. */
export const post = (kind: string, body: unknown, headers: Record<string, string> = {}): PlainRequest => ({
  kind,
  method: 'POST',
  path: '/graphql',
  headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...headers },
  body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
});

/** Makes a request of one of the kinds, all equally hostile and none equally often. */
export function hostileRequest(grounds: Grounds, choices: Choices): HostileRequest {
  const kind = choices.below(100);
  if (kind < 20) return post('grown document', grownDocument(grounds, choices));
  if (kind < 50) return mutatedDocument(grounds, choices);
  if (kind < 68) return post('variables', variablesQuestion(grounds, choices));
  if (kind < 76) return headerRequest(choices);
  if (kind < 84) return bodyRequest(choices);
  if (kind < 92) return addressRequest(grounds, choices);
  return rawRequest(choices);
}

function mutatedDocument(grounds: Grounds, choices: Choices): PlainRequest {
  const { query, variables } = grownDocument(grounds, choices);
  const mutated = mutatedText(query, choices);
  if (!choices.chance(15)) return post('mutated document', { query: mutated, variables });
  const parameters = new URLSearchParams({ query: mutated.slice(0, 3_000), variables: JSON.stringify(variables) });
  return { kind: 'mutated document by GET', method: 'GET', path: `/graphql?${parameters.toString()}`, headers: {} };
}
