import { buildSchema, Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costOf } from '../../../src/server/limits/cost/costOf.ts';
import { schemaText } from '../world/schema.ts';
import { startWorld, type World } from '../world/startWorld.ts';

const schema = buildSchema(schemaText);

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected the operation to stand first');
  return costOf({ schema, document, operation, variables });
}

describe('the cost of', () => {
  it.each<[what: string, expected: number, query: string, variables?: Record<string, unknown>]>([
    ['a scalar is 0.1', 0.1, '{ legs }'],
    ['an object is 1, with its scalars', 1.2, '{ cat(id: 1) { id name } }'],
    ['a list that nobody sizes counts 5', 1.5, '{ cat(id: 1) { nicknames } }'],
    [
      'objects in such a list count 5 times, with what is in them',
      1 + 5 * 1.2,
      '{ cat(id: 1) { friends { id name } } }',
    ],
    ['a page is as large as `first`', 1 + 10 * 1.1, '{ cats(first: 10) { nodes { id } } }'],
    ['a page is as large as `last`', 1 + 7 * 1.1, '{ cats(last: 7) { nodes { id } } }'],
    ['a page without a size is what the schema says', 1 + 20 * 1.1, '{ cats { nodes { id } } }'],
    ['a page without any size is 20', 1 + 1 + 20 * 1.1, '{ cat(id: 1) { kittens { nodes { id } } } }'],
    [
      'a page with a size from a variable',
      1 + 3 * 1.1,
      'query($n: Int) { cats(first: $n) { nodes { id } } }',
      { n: 3 },
    ],
    ['a page with a default for its variable', 1 + 4 * 1.1, 'query($n: Int = 4) { cats(first: $n) { nodes { id } } }'],
    ['edges count like nodes', 1 + 10 * (1 + 0.1 + 1.1), '{ cats(first: 10) { edges { cursor node { id } } } }'],
    [
      'what stands beside the nodes counts once',
      1 + 0.1 + 1.1,
      '{ cats(first: 10) { totalCount pageInfo { hasNextPage } } }',
    ],
    [
      'pages multiply',
      1 + 10 * (1 + 1 + 10 * (1 + 1 + 10 * 1.1)),
      '{ cats(first: 10) { nodes { kittens(first: 10) { nodes { kittens(first: 10) { nodes { id } } } } } } }',
    ],
    ['a list sized by itself', 10 * (1 + 5 * 1.1), '{ litters(first: 10) { kittens { id } } }'],
    ['a list of given ids is as long as they are', 3 * 1.1, '{ pets(ids: ["a", "b", "c"]) { id } }'],
    ['ids from a variable', 2 * 1.1, 'query($ids: [ID!]!) { pets(ids: $ids) { id } }', { ids: ['a', 'b'] }],
    [
      'a page that is larger than any can be is that of the largest',
      1 + 100 * 1.1,
      '{ cats(first: 100000) { nodes { id } } }',
    ],
    ['a page of negative size is empty, not a refund', 1.1, '{ cats(first: -1000) { nodes { id } } legs }'],
    [
      'a page of a wrong size is left to whoever refuses it',
      23,
      'query($n: Int) { cats(first: $n) { nodes { id } } }',
      { n: 'x' },
    ],
    [
      'fields of a fragment count where it is spread',
      2 * 1.2,
      '{ a: cat(id: 1) { ...F } b: cat(id: 2) { ...F } } fragment F on Cat { id name }',
    ],
    ['fields on a type count', 5 * 1.2, '{ pets(ids: ["1", "2", "3", "4", "5"]) { id ... on Dog { barks } } }'],
    [
      'what is skipped costs nothing',
      0.1,
      'query($no: Boolean!) { legs cats @include(if: $no) { totalCount } }',
      { no: false },
    ],
    ['what is left out costs nothing', 0.1, '{ legs ... @skip(if: true) { cats { totalCount } } }'],
    ['introspection is free', 0, '{ __typename __schema { types { name } } __type(name: "Cat") { name } }'],
  ])('%s', (_what, expected, query, variables) => {
    expect(cost(query, variables)).toBeCloseTo(expected, 6);
  });

  it('a field may be set by its `extensions.cost`', () => {
    const weighty = buildSchema('type Query { network: Network } type Network { name: String }');
    const network = weighty.getQueryType()?.getFields()['network'];
    if (network !== undefined) network.extensions = { cost: 500 };
    const document = parse('{ network { name } }');
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation');
    expect(costOf({ schema: weighty, document, operation, variables: {} })).toBe(500.1);
  });

  it('what a field computes is counted once, whatever its size, and may follow from its arguments', () => {
    const weighty = buildSchema(
      'type Query { ways(steps: Int! = 3, first: Int = 10): [Way!]! } type Way { name: String }',
    );
    const ways = weighty.getQueryType()?.getFields()['ways'];
    if (ways !== undefined)
      ways.extensions = { computing: ({ steps }: { steps: number }) => 100 * steps, largest: 500 };
    const costs = (query: string, variables = {}) => {
      const document = parse(query);
      const [operation] = document.definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation');
      return costOf({ schema: weighty, document, operation, variables });
    };
    expect(costs('{ ways { name } }')).toBe(300 + 10 * 1.1);
    expect(costs('query ($n: Int!) { ways(steps: $n) { name } }', { n: 7 })).toBe(700 + 10 * 1.1);
    expect(costs('{ ways(steps: -7, first: 900) { name } }')).toBe(500 * 1.1);
  });

  it.each<[what: string, query: string, costs: readonly [number, number]]>([
    ['its size', 'query($n: Int = 2) { cats(first: $n) { nodes { id } } }', [4.3, 3.2]],
    ['what is left out', 'query($n: Boolean = false) { legs more: legs @include(if: $n) }', [0.2, 0.1]],
    ['an id', 'query($n: ID = 1) { cat(id: $n) { id } }', [1.1, 1.1]],
  ])('an operation is weighed anew when it is asked again with other variables: %s', (what, query, costs) => {
    const document = parse(query);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation');
    const n = what === 'its size' ? 3 : true;
    const asked = [{ n }, {}, { n }, {}].map((variables) => costOf({ schema, document, operation, variables }));
    expect(asked).toEqual([...costs, ...costs]);
  });

  it('is a finite number, whatever a variable says', () => {
    const { legs, cats } = schema.getQueryType()?.getFields() ?? {};
    if (legs === undefined || cats === undefined) throw new Error('expected legs and cats');
    for (const computing of [Infinity, 1e308, Number.MAX_VALUE]) {
      legs.extensions = { computing: () => computing };
      expect(cost('{ legs more: legs }')).toBe(1e100);
    }
    legs.extensions = {};
    cats.extensions = { cost: Infinity };
    expect(cost('{ cats(first: 0) { nodes { id } } }')).toBe(1e100);
    cats.extensions = {};
  });

  it('fragments is found in linear time, however often they are spread', () => {
    const doubled = (i: number) => `fragment F${i} on Cat { a: mother { ...F${i + 1} } b: mother { ...F${i + 1} } }`;
    const fragments = Array.from({ length: 60 }, (_, i) => doubled(i)).join(' ');
    expect(cost(`{ cat(id: 1) { ...F0 } } ${fragments} fragment F60 on Cat { id }`)).toBeGreaterThan(2 ** 60);
  });
});

describe('a query', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  const query = 'query($n: Int!) { cats(first: $n) { nodes { kittens(first: 88) { nodes { id } } } } }';

  it('is told what it costs and what it may cost', async () => {
    const { body } = await world.post({ query, variables: { n: 100 } });
    expect(body.errors).toBeUndefined();
    expect(body.extensions).toEqual({ cost: { requested: 9881, limit: 10_000 } });
  });

  it('is refused, by its real variables, when it costs more', async () => {
    const dear = query.replace('88', '100');
    expect((await world.post({ query: dear, variables: { n: 5 } })).body.errors).toBeUndefined();
    const { status, body } = await world.post({ query: dear, variables: { n: 100 } });
    expect(status).toBe(400);
    expect(body).toEqual({
      errors: [
        {
          message: 'The query costs 11201; the limit is 10000. Ask for smaller pages or for fewer fields.',
          extensions: { code: 'QUERY_TOO_COMPLEX' },
        },
      ],
      extensions: { cost: { requested: 11_201, limit: 10_000 } },
    });
  });
});
