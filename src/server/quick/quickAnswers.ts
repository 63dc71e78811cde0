import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { AnswerOperation } from '../graphql/answerOperation.ts';
import { areShallow } from '../graphql/limitVariables.ts';
import type { RequestRecord } from '../http/requestRecord.ts';
import { costOf } from '../limits/cost/costOf.ts';
import type { OverloadGuard } from '../overload/refuseOverload.ts';
import { chargeFor } from '../rate/chargeFor.ts';
import { REQUEST_COST } from '../rate/costs.ts';
import type { RateLimiter } from '../rate/rateLimiter.ts';
import { plainPost, plainQuestion, type PlainPost } from './plainPost.ts';
import type { PreparedOperations } from './preparedOperations.ts';
import { readAhead } from './readAhead.ts';

/** What the quick way needs of the usual one. */
export interface QuickOptions {
  readonly schema: GraphQLSchema;
  readonly prepared: PreparedOperations;
  readonly overload: Pick<OverloadGuard, 'enter'>;
  readonly maxCost: number;
  readonly answer: AnswerOperation;
  /** Without one everything is free. */
  readonly limiter: RateLimiter | undefined;
  /** Whom a request is counted for. */
  readonly clientOf: (request: IncomingMessage) => string;
  /** The headers that every answer to a POST has, by turns name and value. */
  readonly headers: readonly string[];
}

/** Answers a request if it can; tells whether it did. */
export type QuickAnswer = (
  request: IncomingMessage,
  response: ServerResponse,
  record: RequestRecord,
) => Promise<boolean>;

/** A result as it is sent. */
interface Printed {
  readonly text: string;
}

const printed = (result: ExecutionResult): Printed => ({ text: `${JSON.stringify(result)}\n` });

/**
 * Makes the quick way for a question that Apollo has answered before in the same words: as a plain POST it passes the
 * same limits and gets the same answer, without being read, checked and carried by headers through all steps once more.
 * It only ever gives faultless answers: a refusal, or the result of what ran with an error, is left to the usual way.
 */
export function quickAnswers(options: QuickOptions): QuickAnswer {
  const { schema, prepared, overload, maxCost, answer, limiter, clientOf, headers } = options;

  return async (request, response, record) => {
    const post = plainPost(request);
    if (post === undefined) return false;
    const body = await readAhead(request, post.length);
    const outcome = await answerTo(body, { request, response, record }).catch((error: unknown) => {
      record.result = { errors: [new GraphQLError(String(error), { originalError: error as Error })] };
    });
    if (outcome === 'gone') return true;
    if (outcome !== undefined) {
      write(response, outcome, record, post);
      return true;
    }
    request.unshift(body);
    return false;
  };

  async function answerTo(
    body: Buffer,
    { request, response, record }: { request: IncomingMessage; response: ServerResponse; record: RequestRecord },
  ): Promise<Printed | 'gone' | undefined> {
    const asked = plainQuestion(body);
    if (asked === undefined) return undefined;
    const { variables, operationName } = asked;
    const known = prepared.find(asked);
    if (known === undefined || !areShallow(variables)) return undefined;
    const { document, operation, name } = known;
    const requested = costOf({ schema, document, operation, variables: variables ?? {} });
    if (requested > maxCost) return undefined;
    const charge = limiter && chargeFor(limiter, { client: clientOf(request), response });
    if (charge !== undefined) {
      if ((await charge(REQUEST_COST)) !== undefined) return undefined;
      record.charged = true;
    }
    const leave = await overload.enter(response);
    if (leave === undefined) return undefined;
    try {
      if (response.closed) return 'gone';
      record.cost = requested;
      if (name !== undefined) record.operationName = name;
      const result = await answer({ document, variables, operationName }, { record, ...(charge && { charge }) });
      if (result.errors === undefined)
        return printed({ ...result, extensions: { cost: { requested, limit: maxCost } } });
      record.result = result;
      return undefined;
    } finally {
      leave();
    }
  }

  function write(response: ServerResponse, { text }: Printed, { requestId }: RequestRecord, post: PlainPost) {
    const own = ['X-Request-Id', requestId, 'Content-Type', `${post.mediaType}; charset=utf-8`];
    response.writeHead(200, [...headers, ...own, 'Content-Length', String(Buffer.byteLength(text))]).end(text);
  }
}
