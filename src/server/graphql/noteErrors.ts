import type { ApolloServerPlugin } from '@apollo/server';
import type { ErrorMask } from '../errors/errorMask.ts';
import type { ApolloContext } from './apolloContext.ts';
import { RETRY_SECONDS } from '../overload/refuseOverload.ts';
import { requestPlugin } from './requestPlugin.ts';

/** Longest part of an operation's name that is logged: clients choose it. */
export const NAME_LENGTH = 100;

/** Tells the request's record what was asked and how it went, and logs the errors that are hidden from the client. */
export function noteErrors({ note }: ErrorMask): ApolloServerPlugin<ApolloContext> {
  return requestPlugin(({ record }) => ({
    didEncounterErrors({ errors }) {
      note(errors, record.logger);
    },
    willSendResponse({ operationName, response: { body, http } }) {
      if (operationName) record.operationName = operationName.slice(0, NAME_LENGTH);
      if (body.kind !== 'single') return;
      const codes = body.singleResult.errors?.map(({ extensions }) => String(extensions?.['code'])) ?? [];
      record.codes = [...new Set(codes)];
      if (codes.includes('OVERLOADED')) http.headers.set('retry-after', RETRY_SECONDS);
    },
  }));
}
