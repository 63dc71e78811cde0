import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import type { Graph, Parameters, Row } from '../../src/graph/port.ts';

const page = (conditions: string, order: string): string =>
  `MATCH (x:Thing) WHERE ${conditions} WITH x ORDER BY ${order} LIMIT $limit RETURN x.id AS id, x.day AS day, x.size AS size`;
const beyond = (sign: string): string => `(x.day ${sign}= $day AND ((x.day ${sign} $day) OR (x.id > $id)))`;
const texts: readonly (readonly [string, string])[] = [
  ['the beginning by id', page('x.id IS NOT NULL', 'x.id')],
  ['by id after one', page('((x.id > $id))', 'x.id')],
  ['the earliest', page('x.day IS NOT NULL', 'x.day, x.id')],
  ['the earliest after one', page(beyond('>'), 'x.day, x.id')],
  ['the latest', page('x.day IS NOT NULL', 'x.day DESC, x.id')],
  ['the latest after one', page(beyond('<'), 'x.day DESC, x.id')],
  ['the least', page('x.size IS NOT NULL', 'x.size, x.id')],
  ['the least after one', page('(x.size >= $size AND ((x.size > $size) OR (x.id > $id)))', 'x.size, x.id')],
  ['with one more condition', page('x.id IS NOT NULL AND x.size = $size', 'x.id')],
  ['within a subquery', `CALL () { ${page('((x.id > $id))', 'x.id')} } RETURN id, day, size`],
  ['another order', page('x.id IS NOT NULL', 'x.id DESC')],
];

// Texts whose order by code point is not that by UTF-16, and days and sizes that several have or none.
const idOf = (index: number): string => `thing:${['a', 'z', '\uffee', '𠮷'][index % 4]}${(index * 7) % 300}`;
const dayOf = (index: number): string => `2024-0${1 + (index % 7)}-01`;

let plain: Graph;
let ordering: Graph;
const both = (work: (graph: Graph) => Promise<unknown>) => Promise.all([work(plain), work(ordering)]);

beforeAll(async () => {
  [plain, ordering] = [await openEmbedded({ keptOrdersFrom: Infinity }), await openEmbedded({ keptOrdersFrom: 1 })];
  await both((graph) => graph.prepare({ unique: [{ label: 'Thing', property: 'id' }], indexes: [] }));
  await both((graph) => write(graph, 0, 120));
});
afterAll(() => both((graph) => graph.close()));

async function write(graph: Graph, from: number, to: number): Promise<void> {
  const things = Array.from({ length: to - from }, (_, index) => from + index).map((index) => ({
    id: idOf(index),
    ...(index % 5 === 0 ? {} : { day: dayOf(index) }),
    ...(index % 3 === 0 ? {} : { size: index % 11 }),
  }));
  await graph.transaction((run) => run('UNWIND $things AS one CREATE (x:Thing) SET x = one', { things }));
}

const places: readonly Parameters[] = [0, 1, 17, 63, 119, 500].map((index) => ({
  id: idOf(index),
  day: dayOf(index),
  size: index % 11,
  limit: 1 + (index % 13),
}));

async function answers(graph: Graph, text: string): Promise<Row[][]> {
  const rows: Row[][] = [];
  for (const place of places) rows.push(await graph.run(text, place));
  return rows;
}

test.each(texts)('%s: an order kept in mind gives the rows of one read anew', async (_name, text) => {
  const expected = await answers(plain, text);
  expect(expected.flat().length).toBeGreaterThan(0);
  // From the second time on it is kept.
  for (let time = 0; time < 3; time++) expect(await answers(ordering, text)).toEqual(expected);
});

test('a change is seen by the next read, and by those under way one of both', async () => {
  const text = page('((x.id > $id))', 'x.id');
  const ask = (graph: Graph) => graph.run(text, { id: '', limit: 1000 });
  for (let round = 0; round < 5; round++) {
    for (let time = 0; time < 3; time++) await ask(ordering);
    const before = await ask(plain);
    const [, during] = await Promise.all([write(ordering, 120 + 10 * round, 130 + 10 * round), ask(ordering)]);
    await write(plain, 120 + 10 * round, 130 + 10 * round);
    const after = await ask(plain);
    expect([before, after]).toContainEqual(during);
    for (let time = 0; time < 3; time++) expect(await ask(ordering)).toEqual(after);
  }
});

test('a page of many records takes about as long as one of few', async () => {
  const graph = await openEmbedded();
  await graph.prepare({ unique: [{ label: 'Thing', property: 'id' }], indexes: [{ label: 'Thing', property: 'id' }] });
  const text = page('((x.id > $id))', 'x.id');
  const median = async (): Promise<number> => {
    const times: number[] = [];
    for (let time = 0; time < 21; time++) {
      const begun = performance.now();
      await graph.run(text, { id: `thing:${time}`, limit: 20 });
      times.push(performance.now() - begun);
    }
    return times.sort((a, b) => a - b)[10] ?? 0;
  };
  const fill = (from: number, to: number) =>
    graph.transaction((run) =>
      run("UNWIND range($from, $to) AS i CREATE (:Thing {id: 'thing:' + toString(i)})", { from, to }),
    );
  await fill(1, 1_000);
  const few = await median();
  await fill(1_001, 100_000);
  expect(await median()).toBeLessThan(5 * few);
  await graph.close();
});
