import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { ApolloContext } from './apolloContext.ts';

type Listener = Required<GraphQLRequestListener<ApolloContext>>;

/** What a plugin may do in the course of a request. What `didResolveOperation` throws is the answer. */
export interface RequestHooks {
  readonly didResolveOperation?: (context: Parameters<Listener['didResolveOperation']>[0]) => void;
  readonly didEncounterErrors?: (context: Parameters<Listener['didEncounterErrors']>[0]) => void;
  readonly willSendResponse?: (context: Parameters<Listener['willSendResponse']>[0]) => void;
}

/** Makes an Apollo plugin of hooks that have nothing to wait for. */
export function requestPlugin(hooksFor: (context: ApolloContext) => RequestHooks): ApolloServerPlugin<ApolloContext> {
  return {
    requestDidStart({ contextValue }) {
      const { didResolveOperation, didEncounterErrors, willSendResponse } = hooksFor(contextValue);
      return Promise.resolve({
        ...(didResolveOperation && { didResolveOperation: inPromise(didResolveOperation) }),
        ...(didEncounterErrors && { didEncounterErrors: inPromise(didEncounterErrors) }),
        ...(willSendResponse && { willSendResponse: inPromise(willSendResponse) }),
      });
    },
  };
}

function inPromise<Context>(hook: (context: Context) => void): (context: Context) => Promise<void> {
  return (context) =>
    new Promise((resolve) => {
      hook(context);
      resolve();
    });
}
