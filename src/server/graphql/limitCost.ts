import type { ApolloServerPlugin } from '@apollo/server';
import { clientError } from '../errors/clientError.ts';
import { costOf } from '../limits/cost/costOf.ts';
import type { ApolloContext } from './apolloContext.ts';
import { requestPlugin } from './requestPlugin.ts';

/** Weighs each operation with its real variables, refuses what costs too much, and publishes cost and limit. */
export function limitCost(limit: number): ApolloServerPlugin<ApolloContext> {
  return requestPlugin(({ record }) => {
    let cost: { readonly requested: number; readonly limit: number } | undefined;
    return {
      didResolveOperation({ schema, document, operation, request }) {
        if (operation === undefined) return; // Its name was wrong: execution says so.
        const requested = costOf({ schema, document, operation, variables: request.variables ?? {} });
        cost = { requested, limit };
        record.cost = requested;
        if (requested <= limit) return;
        const message = `The query costs ${requested}; the limit is ${limit}. Ask for smaller pages or for fewer fields.`;
        throw clientError('QUERY_TOO_COMPLEX', message, { status: 400 });
      },
      willSendResponse({ response: { body } }) {
        if (cost === undefined || body.kind !== 'single') return;
        body.singleResult.extensions = { ...body.singleResult.extensions, cost };
      },
    };
  });
}
