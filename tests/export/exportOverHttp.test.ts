import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../src/api/createSchema.ts';
import { createExports } from '../../src/api/exports.ts';
import { readSchema } from '../../src/api/readSchema.ts';
import { ExportRefused } from '../../src/data/export/exportFormat.ts';
import { openExport } from '../../src/data/export/openExport.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { GraphError } from '../../src/graph/GraphError.ts';
import type { OpenFile } from '../../src/server/http/exports.ts';
import { rain, tea } from '../data/world.ts';
import { startWorld, type World } from '../server/world/startWorld.ts';

const graph = await openEmbedded();
const exportFormats = createExports(createSchema(readSchema()));
let world: World;
let away = false;

const openFile: OpenFile = (name, parameters) => {
  if (away) return Promise.reject(new GraphError('UNAVAILABLE', 'secret detail of the engine'));
  return openExport(exportFormats, name, { run: graph.run, parameters, limit: 10_000 }).catch((error: unknown) => {
    if (!(error instanceof ExportRefused)) throw error;
    return { code: error.code, message: error.message };
  });
};

beforeAll(async () => {
  await seedGraph(graph, [tea, rain]);
  world = await startWorld({}, { openFile });
});
afterAll(async () => {
  await world.close();
  await graph.close();
});

const get = (path: string, method = 'GET') => fetch(`${world.url}/export/${path}`, { method });
const errorOf = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { errors: [{ message: string; extensions: { code: string } }] }).errors[0],
});

/** What parameters may be, where a file needs them. */
const examples = { claim: 'claim:bags-are-handy', id: 'statement:lin-ye-rain', of: 'person:lin-ye' };

test('every file comes with its content type and a name to be saved under', async () => {
  for (const { what, format, mediaType, parameters } of exportFormats) {
    const needed = Object.entries(examples).filter(
      ([name]) => parameters[name] === 'needed' || (what === 'argument' && name === 'claim'),
    );
    const response = await get(`${what}.${format}?${new URLSearchParams(needed).toString()}`);
    expect(response.status, `${what}.${format}`).toBe(200);
    expect(response.headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
    expect((await response.text()).length).toBeGreaterThan(100);
  }
});

test('HEAD tells the same without the file', async () => {
  const response = await get('graph.gexf?dossier=rain', 'HEAD');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="graph-rain.gexf"');
  expect(await response.text()).toBe('');
});

test('an unknown name is told beside those that there are', async () => {
  const { status, message, extensions } = await errorOf(await get('graph.gefx'));
  expect(status).toBe(404);
  expect(extensions.code).toBe('NOT_FOUND');
  expect(message).toContain('expected one of graph.yaml, graph.cypher, graph.gexf, graph.graphml');
  expect(message).toContain('got "graph.gefx"');
  expect(message).toContain('did you mean');
});

test('wrong parameters are told by name', async () => {
  expect(await errorOf(await get('graph.gexf?dosier=tea'))).toMatchObject({
    status: 400,
    message: expect.stringMatching(/^dosier: expected no other parameter than dossier with graph.gexf/) as string,
  });
  expect(await errorOf(await get('graph.gexf?dossier=a&dossier=b'))).toMatchObject({
    status: 400,
    message: 'dossier: expected once; got several times.',
  });
  expect(await errorOf(await get('graph.gexf?dossier=coffee'))).toMatchObject({
    status: 404,
    message: 'dossier: expected one of rain, tea; got "coffee"',
  });
});

test('other methods are refused', async () => {
  const response = await get('graph.gexf', 'POST');
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

test('a graph that is away is told without a detail of the engine', async () => {
  away = true;
  const answered = await errorOf(await get('graph.gexf'));
  away = false;
  expect(answered).toMatchObject({ status: 503, extensions: { code: 'BACKEND_UNAVAILABLE' } });
  expect(JSON.stringify(answered)).not.toContain('secret');
});

test('a client that leaves before its file is ready is no fault of the service', async () => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const slow = await startWorld({}, { openFile: (...asked) => released.then(() => openFile(...asked)) });
  const leaving = new AbortController();
  const left = fetch(`${slow.url}/export/graph.yaml`, { signal: leaving.signal });
  setTimeout(() => leaving.abort(), 100);
  await expect(left).rejects.toThrow('aborted');
  await expect.poll(() => slow.log).toContainEqual(expect.objectContaining({ msg: 'request', aborted: true }));
  release();
  // It runs after the file of the one that left.
  expect((await fetch(`${slow.url}/export/graph.yaml`)).status).toBe(200);
  await slow.close();
  expect(slow.log.filter(({ level }) => level === 'error')).toEqual([]);
});
