import { isDeepStrictEqual } from 'node:util';
import type { Request } from 'autocannon';

/** An answer as it came. */
export interface Came {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What an answer was: `right`, or the status and code of a refusal in order; a wrong one tells why. */
export interface Outcome {
  readonly outcome: string;
  readonly why?: string;
}

/** A request, and how its answers are judged. */
export interface Shot {
  readonly request: Request;
  readonly judge: (came: Came) => Outcome;
}

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** How a service may refuse what it would answer at rest: the codes by their statuses. */
const refusals: Readonly<Record<number, readonly string[]>> = {
  200: ['OVERLOADED', 'TIMEOUT'],
  503: ['OVERLOADED'],
  504: ['TIMEOUT'],
};

/** What no client may learn. */
const inside = /\n\s+at |\.[jt]s:\d+|node_modules|127\.0\.0\.1|MATCH /;

/** A request that has one right answer; under load it may be refused. */
export const asked = (request: Request, right: Came): Shot => ({
  request,
  judge: (came) =>
    came.status === right.status && isSame(came.text, right.text)
      ? { outcome: 'right' }
      : refusal(request, came, parsed(right.text)?.data),
});

/** A request that is refused at all times, with this status and code. */
export const refused = (request: Request, outcome: string): Shot => ({
  request,
  judge: (came) => {
    const [status = '', code = ''] = outcome.split(' ');
    const { errors } = parsed(came.text) ?? {};
    const isRight = String(came.status) === status && errors?.[0]?.extensions.code === code;
    return isRight && !inside.test(came.text) ? { outcome } : refusal(request, came);
  },
});

function refusal({ method, path, body }: Request, { status, headers, text }: Came, known?: Body['data']): Outcome {
  const { data, errors: [first] = [] } = parsed(text) ?? {};
  const code = first?.extensions.code ?? 'no code';
  const outcome = `${status} ${code}`;
  const wrong = (reason: string): Outcome => ({
    outcome: `wrong: ${outcome}`,
    why: `${reason}: ${String(method)} ${String(path)} ${String(body).slice(0, 300)} -> ${status} ${text.slice(0, 500)}`,
  });
  if (refusals[status]?.includes(code) !== true) return wrong('neither the right answer nor a refusal in order');
  if (status !== 200 && data !== undefined) return wrong('data in a refusal');
  for (const [root, value] of Object.entries(data ?? {}))
    if (value !== null && !isDeepStrictEqual(value, known?.[root])) return wrong(`${root} is another than before`);
  if (inside.test(text)) return wrong('a refusal that tells of the inside');
  if (code === 'OVERLOADED' && !/^\d+$/.test(headers['retry-after'] ?? '')) return wrong('no Retry-After');
  if (headers['cache-control'] !== 'no-store' || headers['etag'] !== undefined)
    return wrong('a refusal that caches keep');
  return { outcome };
}

/** autocannon reads each piece of a body for itself, so that a character between two of them comes as U+FFFD. */
const isSame = (came: string, right: string): boolean =>
  came === right || (came.includes('\uFFFD') && latin(came) === latin(right));

const latin = (text: string): string => text.replaceAll(/[^ -~]+/g, '');

function parsed(text: string): Body | undefined {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return undefined;
  }
}
