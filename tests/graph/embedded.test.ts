import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';

const LAYOUT = { unique: [{ label: 'Pair', property: 'id' }], indexes: [] };
const LONG = 'UNWIND range(1, $rows) AS a UNWIND range(1, $rows) AS b WITH a, b WHERE a + b > 0 RETURN count(*) AS c';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-graph-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the embedded engine in a folder', () => {
  test('keeps the graph and its layout from one opening to the next', async () => {
    const first = await openEmbedded({ folder: join(folder, 'made', 'on', 'the', 'way') });
    await first.prepare(LAYOUT);
    await first.transaction((run) => run('CREATE (n:Pair {id: $id})', { id: '开源' }));
    await first.close();

    const second = await openEmbedded({ folder: join(folder, 'made', 'on', 'the', 'way') });
    expect(await second.run('MATCH (n:Pair) RETURN n.id AS id')).toEqual([['开源']]);
    const again = second.transaction((run) => run('CREATE (n:Pair {id: $id})', { id: '开源' }));
    await expect(again).rejects.toMatchObject({ kind: 'CONSTRAINT' });
    await second.close();
  });

  test('loses nothing that was acknowledged and shows nothing half when its process is killed', async () => {
    const child = spawn(process.execPath, ['./tests/faults/support/embedded/writer.js', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(child, 'exit');
    let acknowledged = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      // Between its acknowledgements it tells in words what it does.
      if (/^\d+$/.test(line)) acknowledged = Number(line);
      if (acknowledged === 50) child.kill('SIGKILL');
    }
    await exit;

    const graph = await openEmbedded({ folder });
    const pairs = await graph.run('MATCH (a:Pair)-[:OF]->(b:Pair) RETURN a.id AS a, b.id AS b');
    const nodes = await graph.run('MATCH (n:Pair) RETURN count(n) AS c');
    expect(acknowledged).toBeGreaterThanOrEqual(50);
    expect(pairs.length).toBeGreaterThanOrEqual(acknowledged);
    expect(nodes).toEqual([[2 * pairs.length]]);
    expect(pairs).toContainEqual([`left ${acknowledged}`, `right ${acknowledged}`]);
    const again = graph.transaction((run) => run("CREATE (n:Pair {id: 'left 1'})"));
    await expect(again).rejects.toMatchObject({ kind: 'CONSTRAINT' });
    await graph.close();
  });

  test('says that another process has it, when it is opened twice', async () => {
    const graph = await openEmbedded({ folder });
    await expect(openEmbedded({ folder })).rejects.toMatchObject({
      kind: 'UNAVAILABLE',
      message: expect.stringContaining('another process has the graph') as string,
    });
    expect(await graph.run('RETURN 1 AS one')).toEqual([[1]]);
    await graph.close();
    await (await openEmbedded({ folder })).close();
  });

  test.each([
    ['garbage', Buffer.from('this is no graph, '.repeat(1_000))],
    ['an empty file', Buffer.alloc(0)],
  ])('refuses %s and leaves it as it is', async (_name, content) => {
    const file = join(folder, 'graph.grafeo');
    await writeFile(file, content);
    await expect(openEmbedded({ folder })).rejects.toMatchObject({
      kind: 'UNAVAILABLE',
      message: expect.stringContaining(`${file}, which is left as it is`) as string,
    });
    expect(await readFile(file)).toEqual(content);
    expect(await readdir(folder)).toEqual(['graph.grafeo']);
  });

  test('refuses a graph whose second half is lost and leaves it as it is', async () => {
    const graph = await openEmbedded({ folder });
    await graph.transaction((run) => run('UNWIND range(1, 5000) AS i CREATE (n:Pair {id: i})'));
    await graph.close();
    const file = join(folder, 'graph.grafeo');
    const content = await readFile(file);
    content.fill(0, content.length / 2);
    await writeFile(file, content);

    await expect(openEmbedded({ folder })).rejects.toMatchObject({ kind: 'UNAVAILABLE' });
    expect(await readFile(file)).toEqual(content);
    expect(await readdir(folder)).toEqual(['graph.grafeo', 'graph.seal']);
  });
});

describe('the embedded engine under load', () => {
  test('refuses reads as OVERLOADED when too many wait, and answers those that wait', async () => {
    const graph = await openEmbedded({ concurrency: 1, waiting: 2 });
    const running = graph.run(LONG, { rows: 300 });
    const waiting = [graph.run('RETURN 1 AS one'), graph.run('RETURN 2 AS two')];
    await expect(graph.run('RETURN 3 AS three')).rejects.toMatchObject({ kind: 'OVERLOADED' });
    expect(await running).toEqual([[90_000]]);
    expect(await Promise.all(waiting)).toEqual([[[1]], [[2]]]);
    await graph.close();
  });

  test('counts a read whose caller has given up until it ends, since it cannot be stopped', async () => {
    const graph = await openEmbedded({ concurrency: 1, deadlineMs: 150 });
    await expect(graph.run(LONG, { rows: 2_000 })).rejects.toMatchObject({ kind: 'TIMEOUT' });
    await expect(graph.run('RETURN 1 AS one')).rejects.toMatchObject({ kind: 'OVERLOADED' });
    await graph.close();
  });
});
