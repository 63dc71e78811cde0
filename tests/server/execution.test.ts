import { execute } from 'graphql';
import { expect, it } from 'vitest';
import { startWorld } from './world/startWorld.ts';

it('resolvers get a context of their own request', async () => {
  const world = await startWorld({}, { contextFor: ({ requestId }) => ({ asked: requestId }) });
  try {
    const { body } = await world.post({ query: '{ context }' }, { 'X-Request-Id': 'request-1' });
    expect(body.data).toEqual({ context: '{"asked":"request-1"}' });
  } finally {
    await world.close();
  }
});

it('an executor of our own answers in place of graphql-js, with limits, codes and cost as before', async () => {
  const asked: unknown[] = [];
  const world = await startWorld(
    {},
    {
      execute(args) {
        asked.push([args.operationName, args.variableValues]);
        const answer = execute(args);
        return answer instanceof Promise ? answer : { ...answer, data: { legs: 6 } };
      },
    },
  );
  try {
    const query = 'query Legs($n: Int!) { legs(atLeast: $n) }';
    const { body } = await world.post({ query, operationName: 'Legs', variables: { n: 4 } });
    expect(body).toEqual({ data: { legs: 6 }, extensions: { cost: { requested: 0.1, limit: 10_000 } } });
    expect(asked).toEqual([['Legs', { n: 4 }]]);
    expect((await world.post({ query: '{ arms }' })).body.errors?.[0]?.extensions).toEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  } finally {
    await world.close();
  }
});
