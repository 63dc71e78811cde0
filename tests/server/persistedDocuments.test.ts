import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentStore } from '../../src/server/documents/documentStore.ts';
import { readSettings } from '../../src/server/settings/readSettings.ts';
import { startWorld, type World } from './world/startWorld.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function manifest(content: unknown): string {
  const path = join(folder, `${hashOf(JSON.stringify(content))}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const named = 'query Named($id: ID!) { cat(id: $id) { name } }';
const legs = 'query Legs { legs }';
const apollo = manifest({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [{ id: hashOf(named), name: 'Named', type: 'query', body: named }],
});
const relay = manifest({ '0123456789abcdef0123456789abcdef': legs });

const worlds: World[] = [];
afterAll(() => Promise.all(worlds.map((world) => world.close())));

async function start(environment: Record<string, string>): Promise<World> {
  const world = await startWorld(environment, { exampleQueries: [{ name: 'Census', query: '{ census { cats } }' }] });
  worlds.push(world);
  return world;
}

const get = async (world: World, parameters: Record<string, string>) => {
  const response = await fetch(`${world.url}/graphql?${new URLSearchParams(parameters).toString()}`);
  return { status: response.status, body: await response.json() };
};
const apq = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
const refused = (status: number, code: string) => ({ status, body: { errors: [{ extensions: { code } }] } });
const tom = { variables: { id: 'cat:tom' } };
const answer = { status: 200, body: { data: { cat: { name: 'Tom' } } } };

describe.each(['allow', 'only'])('with PERSISTED_DOCUMENTS=%s a published document', async (mode) => {
  const world = await start({ PERSISTED_DOCUMENTS: mode, PERSISTED_MANIFEST: apollo });

  it('is answered by the hash of its text, by POST and by GET, which caches may keep', async () => {
    const documentId = `sha256:${hashOf(named)}`;
    expect(await world.post({ documentId, ...tom })).toMatchObject(answer);
    const parameters = { documentId, variables: JSON.stringify(tom.variables) };
    expect(await get(world, parameters)).toMatchObject(answer);
    const { headers } = await fetch(`${world.url}/graphql?${new URLSearchParams(parameters).toString()}`);
    expect(headers.get('Cache-Control')).toContain('max-age');
  });

  it('is answered by its hash as an automatic persisted query, without ever having been sent', async () => {
    expect(await world.post({ extensions: apq(hashOf(named)), ...tom })).toMatchObject(answer);
    const extensions = JSON.stringify(apq(hashOf(named)));
    expect(await get(world, { extensions, variables: JSON.stringify(tom.variables) })).toMatchObject(answer);
  });

  it('is answered letter for letter', async () => {
    expect(await world.post({ query: named, ...tom })).toMatchObject(answer);
    expect(await world.post({ query: '{ census { cats } }' })).toMatchObject({
      body: { data: { census: { cats: 1 } } },
    });
  });

  it('is told from one that is not', async () => {
    const documentId = `sha256:${hashOf('{ legs }')}`;
    expect(await world.post({ documentId })).toMatchObject(refused(404, 'PERSISTED_QUERY_NOT_FOUND'));
    expect(await get(world, { documentId })).toMatchObject(refused(404, 'PERSISTED_QUERY_NOT_FOUND'));
    expect(await world.post({ extensions: apq(hashOf('{ legs }')) })).toMatchObject(
      refused(200, 'PERSISTED_QUERY_NOT_FOUND'),
    );
  });

  it('is refused beside a text, and under an id that is no text', async () => {
    const documentId = `sha256:${hashOf(named)}`;
    expect(await world.post({ documentId, query: named })).toMatchObject(refused(400, 'BAD_USER_INPUT'));
    expect(await get(world, { documentId, query: legs })).toMatchObject(refused(400, 'BAD_USER_INPUT'));
    expect(await world.post({ documentId: 7 })).toMatchObject(refused(400, 'BAD_USER_INPUT'));
  });
});

describe('with PERSISTED_DOCUMENTS=allow', async () => {
  const world = await start({ PERSISTED_MANIFEST: relay });

  it("a document is answered by an id of Relay's", async () => {
    const documentId = '0123456789abcdef0123456789abcdef';
    expect(await get(world, { documentId, operationName: 'Legs' })).toMatchObject({ body: { data: { legs: 4 } } });
  });

  it('a document is answered by its hash once it was sent with it', async () => {
    const query = '{ census { cats } legs }';
    const extensions = apq(hashOf(query));
    expect(await world.post({ extensions })).toMatchObject(refused(200, 'PERSISTED_QUERY_NOT_FOUND'));
    expect(await world.post({ query, extensions })).toMatchObject({ body: { data: { legs: 4 } } });
    expect(await world.post({ extensions })).toMatchObject({ body: { data: { legs: 4 } } });
  });

  it('a document cannot be kept under the hash of another, nor one that is refused', async () => {
    const forged = { query: '{ legs }', extensions: apq(hashOf(legs)) };
    expect(await world.post(forged)).toMatchObject(refused(400, 'BAD_USER_INPUT'));
    const dear = '{ cats(first: 100) { nodes { kittens(first: 100) { nodes { id } } } } }';
    await world.post({ query: dear, extensions: apq(hashOf(dear)) });
    expect(await world.post({ extensions: apq(hashOf(dear)) })).toMatchObject(
      refused(200, 'PERSISTED_QUERY_NOT_FOUND'),
    );
  });
});

describe('with PERSISTED_DOCUMENTS=only', async () => {
  const world = await start({ PERSISTED_DOCUMENTS: 'only', PERSISTED_MANIFEST: apollo });
  const forbidden = refused(403, 'FORBIDDEN');
  const extensions = apq(hashOf(legs));

  it.each<[string, Record<string, unknown>]>([
    ['alone', { query: legs }],
    ['to be kept', { query: legs, extensions }],
    ['that differs by a space', { query: `${named} `, ...tom }],
    ['of introspection', { query: '{ __schema { queryType { name } } }' }],
    ['under a published hash', { query: legs, extensions: apq(hashOf(named)) }],
  ])('every other text is refused: one %s', async (_case, body) => {
    expect(await world.post(body)).toMatchObject(forbidden);
    const parameters = Object.entries(body).map(([key, value]): [string, string] => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    expect(await get(world, Object.fromEntries(parameters))).toMatchObject(forbidden);
  });

  it('nothing that was refused is kept', async () => {
    expect(await world.post({ extensions })).toMatchObject(refused(200, 'PERSISTED_QUERY_NOT_FOUND'));
  });

  it('two texts in an address are not one', async () => {
    const url = `${world.url}/graphql?query=${encodeURIComponent(named)}&query={legs}`;
    expect((await fetch(url)).status).toBe(403);
  });
});

describe('with PERSISTED_DOCUMENTS=off', async () => {
  const world = await start({ PERSISTED_DOCUMENTS: 'off', PERSISTED_MANIFEST: apollo });

  it('documents are asked by their text only', async () => {
    expect(await world.post({ query: named, ...tom })).toMatchObject(answer);
    const documentId = `sha256:${hashOf(named)}`;
    expect(await world.post({ documentId })).toMatchObject(refused(400, 'PERSISTED_QUERY_NOT_SUPPORTED'));
    expect(await world.post({ extensions: apq(hashOf(named)) })).toMatchObject(
      refused(200, 'PERSISTED_QUERY_NOT_SUPPORTED'),
    );
  });
});

describe('a manifest', () => {
  const read = (content: unknown) => () => readSettings({ PERSISTED_MANIFEST: manifest(content) });

  it.each<[string, unknown, RegExp]>([
    ['is of another form', { operations: [] }, /expected a manifest in Apollo's form .* or in Relay's/],
    ['gives a text the hash of another', { [hashOf(legs)]: named }, /expected the SHA-256 of the text as the id/],
    ['holds no GraphQL', { broken: 'query {' }, /expected a GraphQL document under the id broken \(Syntax Error/],
  ])('is refused at the start where it %s', (_case, content, message) => {
    expect(read(content)).toThrow(message);
  });

  it('is refused at the start where it is not there', () => {
    expect(() => readSettings({ PERSISTED_MANIFEST: join(folder, 'none.json') })).toThrow(
      /PERSISTED_MANIFEST: expected a JSON file that can be read/,
    );
  });

  it('is taken with a warning where a document does not fit the schema', async () => {
    const world = await start({ PERSISTED_MANIFEST: manifest({ old: 'query Old { arms }' }) });
    expect(world.log).toContainEqual(
      expect.objectContaining({ level: 'warn', id: 'old', operations: ['Old'] }) as unknown,
    );
  });
});

it('the store of documents that clients send forgets those least asked for', async () => {
  const store = createDocumentStore(100);
  await store.set('a', 'x'.repeat(40));
  await store.set('b', 'y'.repeat(40));
  await store.get('a');
  await store.set('c', 'z'.repeat(40));
  expect([await store.get('a'), await store.get('b')]).toEqual(['x'.repeat(40), undefined]);
});
