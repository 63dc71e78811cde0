import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodedStance } from '../../src/analysis/discourse/codedStance.ts';
import { countThreads, inWorker } from '../../src/analysis/discourse/inWorker.ts';
import { seededRandom } from '../../src/analysis/discourse/random.ts';
import { createSchema } from '../../src/api/createSchema.ts';
import { readSchema } from '../../src/api/readSchema.ts';
import { createExecutor } from '../../src/engine/executeReady.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import type { Graph, Run, Value } from '../../src/graph/port.ts';
import { startWorld, type World } from './world/startWorld.ts';

let graph: Graph;

// A debate of 120 people on 20 claims, and another of 1,100 people who all take a stance on one claim more.
beforeAll(async () => {
  graph = await openEmbedded();
  const random = seededRandom(5);
  const debate = Array.from({ length: 120 }, (_, person) =>
    Array.from({ length: 10 }, () => [`person:d-${person}`, `claim:d-${Math.floor(random() * 20)}`]),
  ).flat();
  const crowd = Array.from({ length: 1_100 }, (_, person) => [`person:c-${person}`, 'claim:crowd']);
  const stances = [...debate, ...crowd].map(([holder, claim], index) => [
    `stance:${index}`,
    random() < 0.5 ? 'SUPPORT' : 'OPPOSE',
    holder,
    claim,
  ]) as string[][];
  const write = (cypher: string, rows: Value[]) => graph.transaction((within) => within(cypher, { rows }));
  const each = (place: number): Value[] => [...new Set(stances.map((row) => row[place] ?? ''))].map((id) => [id]);
  await write('UNWIND $rows AS row CREATE (:DebateNode:DebatePerson {id: row[0]})', each(2));
  await write('UNWIND $rows AS row CREATE (:DebateNode:DebateClaim {id: row[0]})', each(3));
  await write(
    'UNWIND $rows AS row MATCH (p:DebateNode {id: row[2]}) MATCH (c:DebateNode {id: row[3]}) ' +
      'CREATE (s:DebateNode:DebateStance {id: row[0], polarity: row[1], strength: 2}) ' +
      'CREATE (s)-[:DEBATE_HELD_BY {position: 0}]->(p) CREATE (s)-[:DEBATE_ON_CLAIM {position: 0}]->(c)',
    stances,
  );
}, 120_000);
afterAll(() => graph.close());

const run: Run = (cypher, parameters) => graph.run(cypher, parameters);

const serve = (environment: Record<string, string> = {}, schema = createSchema(readSchema())): Promise<World> =>
  startWorld(environment, {
    schema,
    contextFor: ({ signal }) => ({ run, signal }),
    execute: createExecutor(),
  });

const claims = Array.from({ length: 20 }, (_, claim) => `claim:d-${claim}`);
const debate = `(where: { claim: { id: { in: ${JSON.stringify(claims)} } } })`;
const heavy = `{ discourseNetwork${debate} { bipolarity { score zScore exact } modularity } }`;
const quick = '{ person(id: "person:d-1") { id } }';

test('scores do not hold up what others ask', async () => {
  const world = await serve({ DEADLINE_MS: '120000' });
  try {
    const order: string[] = [];
    const scores = world.post({ query: heavy }).then(({ body }) => {
      order.push('scores');
      return body;
    });
    await expect.poll(() => countThreads().busy, { timeout: 20_000 }).toBe(1);
    for (let round = 0; round < 10; round++) {
      expect((await world.post({ query: quick })).body.data).toEqual({ person: { id: 'person:d-1' } });
      order.push('other');
    }
    expect(order).toEqual(Array.from({ length: 10 }, () => 'other'));
    expect(await scores).toMatchObject({ data: { discourseNetwork: { bipolarity: { exact: false } } } });
  } finally {
    await world.close();
  }
}, 120_000);

test('a network holds one thread, however many scores are asked of it', async () => {
  const world = await serve({ DEADLINE_MS: '120000' });
  const seen = new Set<number>();
  const watch = setInterval(() => seen.add(countThreads().busy), 1);
  try {
    const query = `{ discourseNetwork${debate} { nodes { pageRank } brokers { betweenness } modularity moneyAndStance { pairs } edges { weight } } }`;
    expect((await world.post({ query })).body.errors).toBeUndefined();
    expect(seen).toEqual(new Set([0, 1]));
  } finally {
    clearInterval(watch);
    await world.close();
  }
}, 120_000);

test('the deadline ends the threads that compute for a request', async () => {
  const world = await serve({ DEADLINE_MS: '250' });
  try {
    const { status, body } = await world.post({ query: heavy });
    expect(status).toBe(504);
    expect(body.errors).toEqual([
      {
        message: 'The query took longer than 250 ms, the limit. Ask for smaller pages or for fewer fields.',
        extensions: { code: 'TIMEOUT' },
      },
    ]);
    await expect.poll(() => countThreads().busy, { timeout: 2_000 }).toBe(0);
    expect((await world.post({ query: quick })).status).toBe(200);
  } finally {
    await world.close();
  }
}, 60_000);

test('a thread that fails is masked for the client and told in the log, and the service goes on', async () => {
  const schema = createSchema(readSchema());
  const field = schema.getQueryType()?.getFields()['discourseNetwork'];
  if (field !== undefined)
    field.resolve = () => inWorker('bipolarity', undefined, null as unknown as CodedStance[], { kind: 'BINARY' });
  const world = await serve({ DEADLINE_MS: '30000' }, schema);
  try {
    const { body } = await world.post({ query: '{ discourseNetwork { tieCount } }' });
    const [error] = body.errors ?? [];
    expect(error?.message).toBe('Internal server error');
    expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) as string });
    const logged = world.log.find(({ errorId }) => errorId === error?.extensions['errorId']);
    expect(logged?.['err']).toMatchObject({ type: 'TypeError' });
    expect((await world.post({ query: quick })).body.errors).toBeUndefined();
  } finally {
    await world.close();
  }
}, 60_000);

test('too many pairs are refused before they are looked at, and too many actors have no camps, with a word', async () => {
  const world = await serve({ DEADLINE_MS: '30000' });
  try {
    const crowd = 'where: { claim: { id: { eq: "claim:crowd" } } }';
    const refused = await world.post({ query: `{ discourseNetwork(${crowd}) { tieCount } }` });
    expect(refused.body.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^expected at most 500000 pairs .* got 604450; ask for one question/) as string,
      extensions: { code: 'QUERY_TOO_COMPLEX', argument: 'where' },
    });
    const asked = 'tieCount warnings bipolarity { score } profile { difference }';
    const { body } = await world.post({ query: `{ discourseNetwork(network: AFFILIATION, ${crowd}) { ${asked} } }` });
    expect(body.data?.['discourseNetwork']).toEqual({
      tieCount: 1_100,
      warnings: ['There are more than 1000 actors, so that bipolarity, camps and their profile are not computed.'],
      bipolarity: null,
      profile: [],
    });
    const money = await world.post({
      query: `{ discourseNetwork(network: AFFILIATION, ${crowd}) { sayAndDo { alignment } } }`,
    });
    expect(money.body.errors?.[0]).toMatchObject({
      message: 'expected at most 1000 actors to look behind, got 1100; raise minimumActivity',
      extensions: { code: 'QUERY_TOO_COMPLEX', argument: 'minimumActivity' },
    });
  } finally {
    await world.close();
  }
}, 60_000);
