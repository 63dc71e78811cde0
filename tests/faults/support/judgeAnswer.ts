import { isDeepStrictEqual } from 'node:util';
import type { KnownQuestion } from './knownQuestions.ts';

/** What became of a question: answered as ever, refused in order, or why it was answered wrongly. */
export type Judgement =
  | { readonly kind: 'right' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'wrong'; readonly why: string };

/** An answer as it came. */
export interface Given {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** What a service may say while its graph is broken. */
const clear: ReadonlySet<string> = new Set(['BACKEND_UNAVAILABLE', 'TIMEOUT', 'OVERLOADED']);

/** What no reader may learn: stacks, addresses, the engine's own words, and the password that tests use. */
const inside = /\n\s+at |\.[jt]s:\d+|node_modules|127\.0\.0\.1|bolt:|neo4j|Neo\.|Bolt|MATCH|password/i;

/** Judges an answer by the one that is known: data is that or none, and everything else a clear error. */
export function judgeAnswer({ answer, asked }: KnownQuestion, { status, retryAfter, text }: Given): Judgement {
  if (status === 200 && text === answer) return { kind: 'right' };
  const wrong = (why: string): Judgement => ({
    kind: 'wrong',
    why: `${why}: ${asked.query.replaceAll(/\s+/g, ' ').slice(0, 200)} -> ${status} ${text.slice(0, 1_000)}`,
  });
  const body = parsed(text);
  const [first] = body?.errors ?? [];
  if (body?.errors === undefined || first === undefined) return wrong('neither the known answer nor an error');
  if (!body.errors.every(({ extensions }) => clear.has(extensions.code))) return wrong('an unclear error');
  if (body.errors.some(({ message }) => inside.test(message))) return wrong('an error that tells of the inside');
  if (first.extensions.code === 'OVERLOADED' && retryAfter === null) return wrong('no Retry-After');
  const known = parsed(answer)?.data ?? {};
  for (const [root, value] of Object.entries(body.data ?? {}))
    if (value !== null && !isDeepStrictEqual(value, known[root])) return wrong(`${root} is another than before`);
  return { kind: 'refused', code: first.extensions.code };
}

function parsed(text: string): Body | undefined {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return undefined;
  }
}
