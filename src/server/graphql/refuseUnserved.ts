import { OperationTypeNode } from 'graphql';
import { clientError } from '../errors/clientError.ts';
import { requestPlugin } from './requestPlugin.ts';

/** Refuses operations that the schema has no type for, and subscriptions, which one HTTP answer cannot carry. */
export const refuseUnserved = requestPlugin(() => ({
  didResolveOperation({ schema, operation }) {
    if (operation === undefined) return; // Its name was wrong: execution says so.
    const kind = operation.operation;
    if (kind !== OperationTypeNode.SUBSCRIPTION && schema.getRootType(kind)) return;
    const message = `Expected ${schema.getMutationType() ? 'a query or mutation' : 'a query'}; got a ${kind}.`;
    throw clientError('BAD_USER_INPUT', message, { nodes: operation, status: 400 });
  },
}));
