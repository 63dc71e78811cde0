import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSchema } from '../../../src/api/createSchema.ts';
import { readSchema } from '../../../src/api/readSchema.ts';
import { type Answer, startWorld, type World } from '../world/startWorld.ts';

let world: World;
let graphReads = 0;
beforeAll(async () => {
  const run = () => {
    graphReads += 1;
    return Promise.resolve([]);
  };
  world = await startWorld({}, { schema: createSchema(readSchema()), contextFor: () => ({ run }) });
});
afterAll(() => world.close());

const times = (count: number, field: string): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

const costIn = ({ body }: Answer): number => (body.extensions as { cost: { requested: number } }).cost.requested;
const starts = JSON.stringify(Array.from({ length: 10 }, (_, index) => `person:p-${index}`));

it.each([
  ['networks', 20, 'discourseNetwork { tieCount }'],
  ['bipolarities', 10, 'discourseNetwork { bipolarity { score } }'],
  ['series of networks with their camps', 3, 'discourseNetwork { windows { network { bipolarity { score } } } }'],
  ['deep neighbourhoods', 25, 'neighbourhood(of: ["person:p"], depth: 3) { truncated }'],
  ['deep neighbourhoods of ten records', 3, `neighbourhood(of: ${starts}, depth: 3) { truncated }`],
  ['searches for long ways', 30, 'paths(from: "person:a", to: "person:b", first: 20) { nodes { id } edges { id } }'],
])('many %s in one query are refused before the graph is asked, with their cost', async (_, count, field) => {
  graphReads = 0;
  const answer = await world.post({ query: times(count, field) });
  expect(answer.status).toBe(400);
  expect(costIn(answer)).toBeGreaterThan(10_000);
  expect(answer.body.errors).toEqual([
    {
      message: `The query costs ${costIn(answer)}; the limit is 10000. Ask for smaller pages or for fewer fields.`,
      extensions: { code: 'QUERY_TOO_COMPLEX' },
    },
  ]);
  expect(graphReads).toBe(0);
});

it('fifty networks are refused as too many aliases', async () => {
  const { status, body } = await world.post({ query: times(50, 'discourseNetwork { tieCount }') });
  expect(status).toBe(400);
  expect(body.errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY_ALIASES' });
});

it('a few networks, and a deep neighbourhood, pass', async () => {
  const few = await world.post({ query: times(5, 'discourseNetwork { tieCount bipolarity { score } modularity }') });
  expect(few.status).toBe(200);
  const deep = `{ neighbourhood(of: ["person:p"], depth: 3, first: 500) { nodes { id } edges { id source target kind } } }`;
  expect(costIn(await world.post({ query: deep }))).toBeLessThan(2_000);
});

it('a neighbourhood costs more with each step and each start', async () => {
  const cost = async (given: string) =>
    costIn(await world.post({ query: `{ neighbourhood(${given}) { truncated } }` }));
  const [near, far, many] = [
    await cost('of: ["person:p"]'),
    await cost('of: ["person:p"], depth: 3'),
    await cost('of: ["person:p", "person:q"], depth: 3'),
  ];
  expect(near).toBeLessThan(far);
  expect(many - far).toBe(400);
});
