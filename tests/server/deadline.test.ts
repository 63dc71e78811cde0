import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world/startWorld.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ DEADLINE_MS: '500' });
});
afterAll(() => world.close());

describe('a query that takes longer than the deadline', () => {
  it.each([
    ['application/json', 504],
    ['application/graphql-response+json', 504],
  ])('is answered with TIMEOUT when the deadline has passed (%s)', async (accept, expected) => {
    const begun = performance.now();
    const { status, body } = await world.post({ query: '{ sleep(milliseconds: 5000) }' }, { Accept: accept });
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(status).toBe(expected);
    expect(body).toMatchObject({
      errors: [
        {
          message: 'The query took longer than 500 ms, the limit. Ask for smaller pages or for fewer fields.',
          extensions: { code: 'TIMEOUT' },
        },
      ],
    });
    expect(body).not.toHaveProperty('data');
  });

  it('does not touch those that are quick enough', async () => {
    expect((await world.post({ query: '{ sleep(milliseconds: 1) }' })).body.data).toEqual({ sleep: 'slept' });
  });
});
