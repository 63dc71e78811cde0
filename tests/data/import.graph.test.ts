import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { records } from '../../src/concepts/records.ts';
import { dossierPath } from '../../src/data/findSeedFiles.ts';
import type { GraphNode, GraphRecords, GraphTie } from '../../src/data/graphRecords.ts';
import { graphLayout } from '../../src/data/graphLayout.ts';
import { importDossiers } from '../../src/data/importDossiers.ts';
import { layoutDigest } from '../../src/data/dossierMetas.ts';
import { inBatches } from '../../src/data/inBatches.ts';
import { loadDossiers } from '../../src/data/loadDossiers.ts';
import { mostReadWhole, recordsInGraph } from '../../src/data/recordsInGraph.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { observed } from '../../src/graph/observed.ts';
import type { Graph, Row } from '../../src/graph/port.ts';
import { openTestGraph } from '../support/engine.ts';
import { rain, tea, texts, worldRecords } from './world.ts';

const [teaRecords, rainRecords] = await worldRecords();
const rowsOf = ({ nodes, ties }: GraphRecords) => nodes.length + ties.length;

let opened: Graph;
let graph: Graph;
beforeAll(async () => {
  opened = await openTestGraph();
  await opened.prepare(graphLayout(records));
  // A server takes seconds to make all constraints and indexes, and they stay.
  graph = { ...opened, prepare: () => Promise.resolve() };
});
beforeEach(() => write('MATCH (n) DETACH DELETE n'));
afterAll(() => opened.close());

/** A graph whose transactions know what they run, and may fail. */
function watched(inner: Graph, watch: (cypher: string) => void): Graph {
  return {
    ...inner,
    transaction: (work) =>
      inner.transaction((run) =>
        work((cypher, parameters) => {
          watch(cypher);
          return run(cypher, parameters);
        }),
      ),
  };
}

const write = (cypher: string) => graph.transaction((run) => run(cypher));

/** All that is ours in the graph, but for the times. */
async function ours(): Promise<{ nodes: Row[]; ties: Row[]; metas: Row[] }> {
  return {
    nodes: await graph.run(
      'MATCH (n:DebateNode) WITH n ORDER BY n.id RETURN n.id AS id, properties(n) AS properties, labels(n) AS labels',
    ),
    ties: await graph.run(
      'MATCH (a:DebateNode)-[r]->(b:DebateNode) WITH a.id AS source, type(r) AS relation, b.id AS target, properties(r) AS properties ' +
        'ORDER BY source, relation, target RETURN source, relation, target, properties',
    ),
    metas: await graph.run(
      'MATCH (m:DebateMeta) WITH m ORDER BY m.dossier RETURN m.dossier AS dossier, m.digest AS digest, m.records AS records, m.ties AS ties, m.format AS format',
    ),
  };
}

const byId = (a: GraphNode, b: GraphNode) => (a.id < b.id ? -1 : 1);
const without = (records: GraphRecords, id: string): GraphRecords => ({
  ...records,
  nodes: records.nodes.filter((node) => node.id !== id),
  ties: records.ties.filter(({ from, to }) => from !== id && to !== id),
});
const changed = (records: GraphRecords, id: string, properties: GraphNode['properties']): GraphRecords => ({
  ...records,
  nodes: records.nodes.map((node) =>
    node.id === id ? { ...node, properties: { ...node.properties, ...properties } } : node,
  ),
});

describe('an import', () => {
  test('writes every record and tie as the files tell them', async () => {
    const reports = await importDossiers(graph, [teaRecords, rainRecords]);
    expect(reports).toEqual(
      [teaRecords, rainRecords].map((records) => ({
        dossier: records.dossier,
        records: records.nodes.length,
        ties: records.ties.length,
        written: rowsOf(records),
        removed: 0,
      })),
    );
    const { nodes, ties } = await ours();
    const wanted = [...teaRecords.nodes, ...rainRecords.nodes].sort(byId);
    expect(nodes.map(([, properties]) => properties)).toEqual(wanted.map(({ properties }) => properties));
    expect(nodes.map(([, , labels]) => new Set(labels as string[]))).toEqual(
      wanted.map(({ labels }) => new Set(labels)),
    );
    const asText = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row.slice(0, 3))).sort();
    const wantedTies = [...teaRecords.ties, ...rainRecords.ties];
    expect(asText(ties as unknown[][])).toEqual(
      asText(wantedTies.map(({ from, relation, to }) => [from, relation, to])),
    );
    for (const tie of wantedTies) {
      expect(ties).toContainEqual([tie.from, tie.relation, tie.to, tie.properties]);
    }
  });

  test('of what has not changed is one read', async () => {
    await importDossiers(graph, [teaRecords, rainRecords]);
    const before = await ours();
    const calls: string[] = [];
    const counted = observed(graph, ({ cypher }) => calls.push(cypher));
    const reports = await importDossiers(counted, [teaRecords, rainRecords]);
    expect(reports.map(({ written, removed }) => [written, removed])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(calls).toHaveLength(1);
    expect(await ours()).toEqual(before);
  });

  test('writes only what has changed', async () => {
    await importDossiers(graph, [teaRecords]);
    const [report] = await importDossiers(graph, [
      changed(teaRecords, 'person:lin-ye', { nameEn: 'Lin', noteZh: '新' }),
    ]);
    expect(report).toMatchObject({ written: 1, removed: 0 });
    const [row] = await graph.run(
      "MATCH (n:DebatePerson {id: 'person:lin-ye'}) RETURN n.nameEn AS en, n.noteZh AS note",
    );
    expect(row).toEqual(['Lin', '新']);
  });

  test('removes properties that a record has lost', async () => {
    await importDossiers(graph, [changed(teaRecords, 'person:lin-ye', { noteZh: '旧', noteEn: 'old' })]);
    await importDossiers(graph, [teaRecords]);
    const [row] = await graph.run("MATCH (n:DebatePerson {id: 'person:lin-ye'}) RETURN properties(n) AS properties");
    expect(row).toEqual([teaRecords.nodes.find(({ id }) => id === 'person:lin-ye')?.properties]);
  });

  test('removes records and ties that have left the dossier', async () => {
    await importDossiers(graph, [teaRecords]);
    const less = without(teaRecords, 'point:he-shui-trouble.2');
    const [report] = await importDossiers(graph, [less]);
    expect(report).toMatchObject({ written: 0, removed: 2 });
    expect((await ours()).nodes).toHaveLength(teaRecords.nodes.length - 1);
    const [again] = await importDossiers(graph, [teaRecords]);
    expect(again).toMatchObject({ written: 2, removed: 0 });
  });

  test('of an empty dossier removes all of it', async () => {
    await importDossiers(graph, [teaRecords]);
    await importDossiers(graph, [{ dossier: 'tea', nodes: [], ties: [] }]);
    expect((await ours()).nodes).toEqual([]);
  });

  test('writes in batches of a thousand, and tells how far it is', async () => {
    const [template] = teaRecords.nodes.filter(({ type }) => type === 'Question');
    if (template === undefined) throw new Error('expected a question in the world');
    const nodes = Array.from({ length: 2500 }, (_, index) => {
      const id = `question:q-${index}`;
      return { ...template, id, properties: { ...template.properties, id, dossier: 'many' } };
    });
    const told: string[] = [];
    await importDossiers(graph, [{ dossier: 'many', nodes, ties: [] }], {
      onProgress: ({ stage, done, total, rowsPerSecond }) => {
        expect(total).toBe(2500);
        if (done > 0) expect(rowsPerSecond).toBeGreaterThan(0);
        told.push(`${done} ${stage}`);
      },
    });
    expect([...new Set(told)]).toEqual([
      ...['0 compared', '1000 compared', '2000 compared', '2500 compared'],
      ...['0 written', '1000 written', '2000 written', '2500 written'],
    ]);
  });

  test('makes constraints and indexes once, and again where they have changed', async () => {
    let prepared = 0;
    const counting = { ...graph, prepare: () => Promise.resolve(void (prepared += 1)) };
    await importDossiers(counting, [teaRecords]);
    await importDossiers(counting, [teaRecords, rainRecords]);
    expect(prepared).toBe(1);
    await write("MATCH (m:DebateMeta) SET m.layout = 'of an earlier version'");
    expect(await importDossiers(counting, [teaRecords, rainRecords])).toMatchObject([{ written: 0 }, { written: 0 }]);
    expect(prepared).toBe(2);
    expect(await graph.run('MATCH (m:DebateMeta) RETURN DISTINCT m.layout AS layout')).toEqual([[layoutDigest]]);
  });

  test('that only asks what would be written writes nothing', async () => {
    const [report] = await importDossiers(graph, [teaRecords], { dryRun: true });
    expect(report).toMatchObject({ written: rowsOf(teaRecords), removed: 0 });
    const both = await importDossiers(graph, [teaRecords, rainRecords], { dryRun: true });
    expect(both[1]).toMatchObject({ written: rowsOf(rainRecords) });
    expect(await ours()).toEqual({ nodes: [], ties: [], metas: [] });
  });

  test('makes two that run at once give what one gives', async () => {
    await Promise.all([importDossiers(graph, [teaRecords]), importDossiers(graph, [teaRecords])]);
    const { nodes, ties } = await ours();
    expect([nodes.length, ties.length]).toEqual([teaRecords.nodes.length, teaRecords.ties.length]);
  });
});

describe('all or nothing:', () => {
  test('an import that fails half-way leaves the graph as it was', async () => {
    await importDossiers(graph, [teaRecords]);
    const before = await ours();
    const more = { ...rainRecords };
    let writes = 0;
    const failing = watched(graph, (cypher) => {
      if (cypher.includes('MERGE (a)-[r:')) writes += 1;
      if (writes === 3) throw new Error('the power went');
    });
    await expect(
      importDossiers(failing, [changed(teaRecords, 'person:lin-ye', { nameEn: 'X' }), more]),
    ).rejects.toThrow('the power went');
    expect(writes).toBe(3);
    expect(await ours()).toEqual(before);
  });

  test('a wrong file imports nothing of the others', async () => {
    const wrong = dossierPath(`${texts}/rain.txt`);
    await expect(seedGraph(graph, [tea, wrong])).rejects.toThrow(/rain\.txt:1:1: expected/);
    expect(await ours()).toEqual({ nodes: [], ties: [], metas: [] });
  });
});

describe('data that is not ours', () => {
  const foreign =
    'MATCH (n) WHERE NOT n:DebateNode AND NOT n:DebateMeta AND NOT n:DebateLock WITH n ORDER BY n.x RETURN properties(n) AS p, labels(n) AS l';

  test('is left alone, even with the ids of our records', async () => {
    await write("CREATE (:Person {id: 'person:lin-ye', name: 'another', x: 1})");
    await write("CREATE (:Citation {id: 'citation:rain.0-4', x: 2})");
    const before = await graph.run(foreign);
    await importDossiers(graph, [teaRecords, rainRecords]);
    await importDossiers(graph, [without(teaRecords, 'point:he-shui-trouble.1'), rainRecords]);
    await importDossiers(graph, [teaRecords, rainRecords], { replace: true });
    expect(await graph.run(foreign)).toEqual(before);
    expect((await ours()).nodes).toHaveLength(teaRecords.nodes.length + rainRecords.nodes.length);
  });

  test('that is tied to our records stays tied while they change', async () => {
    await importDossiers(graph, [teaRecords]);
    await write("MATCH (p:DebatePerson {id: 'person:lin-ye'}) CREATE (n:Note {x: 1}) CREATE (n)-[:ABOUT]->(p)");
    await importDossiers(graph, [changed(teaRecords, 'person:lin-ye', { nameEn: 'Lin' })]);
    const rows = await graph.run('MATCH (n:Note)-[:ABOUT]->(p) RETURN p.nameEn AS name');
    expect(rows).toEqual([['Lin']]);
  });

  test('keeps our records from being removed while it is tied to them', async () => {
    await importDossiers(graph, [teaRecords]);
    await write(
      "MATCH (p:DebatePoint {id: 'point:he-shui-trouble.1'}) CREATE (n:Note {x: 1}) CREATE (n)-[:ABOUT]->(p)",
    );
    const before = await ours();
    await expect(importDossiers(graph, [without(teaRecords, 'point:he-shui-trouble.1')])).rejects.toThrow(
      'expected nothing at point:he-shui-trouble.1, which is to be removed, but what others wrote is tied to it: ' +
        'remove their tie first',
    );
    expect(await ours()).toEqual(before);
  });
});

describe('another dossier', () => {
  test('is not changed by the import of one', async () => {
    await importDossiers(graph, [teaRecords, rainRecords]);
    const stays = async () =>
      graph.run("MATCH (n:DebateNode) WHERE n.dossier = 'rain' WITH n ORDER BY n.id RETURN properties(n) AS p");
    const before = await stays();
    await importDossiers(graph, [changed(teaRecords, 'person:lin-ye', { nameEn: 'Lin' })]);
    expect(await stays()).toEqual(before);
  });

  test('keeps its ids', async () => {
    await importDossiers(graph, [teaRecords]);
    const [lin] = teaRecords.nodes.filter(({ id }) => id === 'person:lin-ye');
    const thief = { ...rainRecords, nodes: lin === undefined ? [] : [lin] };
    await expect(importDossiers(graph, [{ ...thief, ties: [] }])).rejects.toThrow(
      'expected person:lin-ye in one dossier, got it in tea and rain: list it in one of them',
    );
    await expect(importDossiers(graph, [teaRecords, thief], { replace: true })).rejects.toThrow(
      'expected person:lin-ye in one dossier, got it in',
    );
  });

  test('keeps records that it refers to from being removed', async () => {
    await importDossiers(graph, [teaRecords, rainRecords]);
    await expect(importDossiers(graph, [without(teaRecords, 'person:lin-ye')])).rejects.toThrow(
      'expected nothing at person:lin-ye, which is to be removed, but statement:lin-ye-rain of rain refers to it: change that first',
    );
  });

  test('lets a record go that it lets go in the same import', async () => {
    await importDossiers(graph, [teaRecords, rainRecords]);
    const [first, second] = [without(teaRecords, 'person:lin-ye'), without(rainRecords, 'person:lin-ye')];
    await importDossiers(graph, [first, second]);
    expect((await ours()).nodes).toHaveLength(first.nodes.length + second.nodes.length);
  });

  test('can take over a record in one import', async () => {
    await importDossiers(graph, [teaRecords]);
    const question = teaRecords.nodes.filter(({ id }) => id === 'question:loose-or-bagged');
    const less = without(teaRecords, 'question:loose-or-bagged');
    const taker = {
      dossier: 'taker',
      nodes: question.map((node) => ({ ...node, properties: { ...node.properties, dossier: 'taker' } })),
      ties: [],
    };
    await importDossiers(graph, [less, taker]);
    expect(await graph.run('MATCH (q:DebateQuestion) RETURN q.id AS id, q.dossier AS dossier')).toEqual([
      ['question:loose-or-bagged', 'taker'],
    ]);
  });

  test('must be there when it is referred to', async () => {
    await expect(importDossiers(graph, [rainRecords])).rejects.toThrow(
      'expected person:lin-ye in the graph, since statement:lin-ye-rain refers to it, found none: import it first\n' +
        'expected statement:he-shui-trouble in the graph, since statement:lin-ye-rain refers to it',
    );
    expect((await ours()).nodes).toEqual([]);
  });

  test('has the only telling of a tie that reads the same from both ends', async () => {
    await importDossiers(graph, [teaRecords]);
    const tie: GraphTie = {
      relation: 'DEBATE_POSSIBLY_SAME_AS',
      from: 'person:clerk-1',
      to: 'person:he-shui',
      properties: { dossier: 'rain', position: 0 },
    };
    await expect(importDossiers(graph, [{ ...rainRecords, ties: [...rainRecords.ties, tie] }])).rejects.toThrow(
      'expected the tie of person:clerk-1 and person:he-shui in one dossier, got it in tea and rain',
    );
  });

  test('is known by its records to whoever reads further files', async () => {
    await seedGraph(graph, [tea]);
    const known = await recordsInGraph(graph, { except: [], load: () => Promise.resolve([]) });
    expect(known.get('person:lin-ye')).toBe('tea');
    expect(await recordsInGraph(graph, { except: ['tea'], load: () => Promise.resolve([]) })).toEqual(new Map());
    const reports = await seedGraph(graph, [rain]);
    expect(reports).toMatchObject([{ dossier: 'rain', written: rowsOf(rainRecords) }]);
    expect(await seedGraph(graph, [tea, rain])).toMatchObject([{ written: 0 }, { written: 0 }]);
  });
});

test('into a large graph only what the files name is read of it', async () => {
  await seedGraph(graph, [tea]);
  const crowd = Array.from({ length: mostReadWhole }, (_, index) => `question:crowd-${index}`);
  for (const ids of inBatches(crowd))
    await graph.transaction((run) =>
      run("UNWIND $ids AS id CREATE (:DebateNode:DebateQuestion {id: id, dossier: 'crowd'})", { ids }),
    );
  const load = async () => (await loadDossiers([rain], new Map([['person:lin-ye', 'tea']]))).dossiers;
  const known = await recordsInGraph(graph, { except: ['rain'], load });
  expect(known.get('person:lin-ye')).toBe('tea');
  expect(known.size).toBeLessThan(teaRecords.nodes.length);
  expect(await seedGraph(graph, [rain])).toMatchObject([{ dossier: 'rain', written: rowsOf(rainRecords) }]);
}, 120_000);

describe('a graph of another format', () => {
  const pretend = (format: number) => write(`MATCH (m:DebateMeta) SET m.format = ${format}`);

  test('is refused with what to do', async () => {
    await importDossiers(graph, [teaRecords]);
    await pretend(0);
    await expect(importDossiers(graph, [teaRecords])).rejects.toThrow(
      'expected a graph of format 2, got 0 in the dossier tea: the graph is from an earlier version, ' +
        'or write all dossiers anew with import --replace, which leaves alone what is not ours',
    );
    await pretend(3);
    await expect(importDossiers(graph, [rainRecords])).rejects.toThrow(
      'expected a graph of format 2, got 3 in the dossier tea: update this program, or write',
    );
  });

  test('is written anew where that is asked for', async () => {
    await importDossiers(graph, [teaRecords, rainRecords]);
    await write('MATCH (n:DebateNode) SET n.old = true');
    await write('CREATE (:Note {x: 1})');
    await pretend(0);
    const [asked] = await importDossiers(graph, [teaRecords], { replace: true, dryRun: true });
    const [report] = await importDossiers(graph, [teaRecords], { replace: true });
    expect([asked?.written, report?.written]).toEqual([rowsOf(teaRecords), rowsOf(teaRecords)]);
    const { nodes, metas } = await ours();
    expect(nodes).toHaveLength(teaRecords.nodes.length);
    expect(metas.map(([dossier]) => dossier)).toEqual(['tea']);
    expect(await graph.run('MATCH (n:Note) RETURN n.x AS x')).toEqual([[1]]);
  });

  test('is not written anew while what others wrote is tied to it', async () => {
    await importDossiers(graph, [teaRecords]);
    await write("MATCH (p:DebatePerson {id: 'person:lin-ye'}) CREATE (n:Note {x: 1}) CREATE (n)-[:ABOUT]->(p)");
    await pretend(0);
    const before = await ours();
    await expect(importDossiers(graph, [teaRecords], { replace: true })).rejects.toThrow(
      'expected nothing at person:lin-ye, which is to be removed, but what others wrote is tied to it: remove their tie first',
    );
    expect(await ours()).toEqual(before);
  });
});

test('replacing mends what somebody changed by hand', async () => {
  await importDossiers(graph, [teaRecords]);
  const before = await ours();
  await write("MATCH (p:DebatePerson {id: 'person:lin-ye'}) SET p.nameEn = 'X'");
  await write('MATCH (:DebatePoint)-[r:DEBATE_POINT_OF]->() DELETE r');
  expect(await importDossiers(graph, [teaRecords])).toMatchObject([{ written: 0 }]);
  expect(await importDossiers(graph, [teaRecords], { replace: true })).toMatchObject([{ written: 3, removed: 0 }]);
  expect(await ours()).toEqual(before);
});
