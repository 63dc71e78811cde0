import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GraphError, type GraphErrorKind } from '../../src/graph/GraphError.ts';
import type { TestSettings } from '../support/engine.ts';
import type { Graph, GraphLayout, Parameters, Run, Value } from '../../src/graph/port.ts';

/** What every engine behind the port must do, as tests; `open` gives a fresh, empty graph. */
export function graphContract(open: (settings?: TestSettings) => Promise<Graph>): void {
  let graph: Graph;
  beforeEach(async () => {
    graph = await open();
  });
  afterEach(() => graph.close());

  const create = (cypher: string, parameters = {}) => graph.transaction((run) => run(cypher, parameters));
  const count = async () => (await graph.run('MATCH (n) RETURN count(n) AS c'))[0]?.[0];

  describe('values', () => {
    const values: readonly (readonly [string, Value])[] = [
      ['null', null],
      ['true', true],
      ['false', false],
      ['a whole number', 42],
      ['a negative number', -7],
      ['the largest safe whole number', Number.MAX_SAFE_INTEGER],
      ['a fraction', 2.5],
      ['a very small fraction', 1.5e-300],
      ['an empty text', ''],
      ['Chinese text', '开源与闭源之争，谁是终局？'],
      ['an emoji of several code points', '👩🏽‍🔬🐼'],
      ['quotes, backslashes and line ends', `'"\`\\ \n\r\t\u0000 }) DETACH DELETE n //`],
      ['an empty list', []],
      ['a list of lists', [[1, 'a'], [2, null], []]],
      ['a map', { name: '百度', founded: 2000, nested: { list: [1, 2.5, { deep: null }] }, 'odd key': true }],
    ];

    test.each(values)('%s comes back as it went in', async (_name, value) => {
      expect(await graph.run('RETURN $value AS value', { value })).toEqual([[value]]);
    });

    test('stored properties come back as they went in', async () => {
      const properties = { id: 'a', text: '文心一言', whole: 3, half: 0.5, yes: true, list: ['x', '中'] };
      await create('CREATE (n:Thing {id: $id}) SET n += $properties', { id: 'a', properties });
      expect(await graph.run('MATCH (n:Thing) RETURN properties(n) AS p')).toEqual([[properties]]);
    });

    test('whole numbers are integers to the engine, also inside lists and maps', async () => {
      const text = 'RETURN $n / 2 AS a, $list[0] / 2 AS b, $map.n / 2 AS c, $half * 2 AS d';
      expect(await graph.run(text, { n: 7, list: [7], map: { n: 7 }, half: 0.5 })).toEqual([[3, 3, 3, 1]]);
    });

    test('rows are positional, in the order of the RETURN clause', async () => {
      const rows = await graph.run('UNWIND [1, 2] AS b RETURN b AS z, b * 10 AS a, null AS m ORDER BY z');
      expect(rows).toEqual([
        [1, 10, null],
        [2, 20, null],
      ]);
    });

    test('dates come back as ISO 8601 text', async () => {
      const rows = await graph.run("RETURN date('2024-04-11') AS d, datetime('2024-04-11T08:30:00Z') AS t");
      expect(rows).toEqual([['2024-04-11', '2024-04-11T08:30:00Z']]);
    });
  });

  describe('refusals', () => {
    const cyclic: Record<string, Value> = {};
    cyclic['self'] = cyclic;
    let deep: Value = [];
    for (let level = 0; level < 40; level += 1) deep = [deep];

    const wrong: readonly (readonly [string, string, Record<string, unknown>])[] = [
      ['a text that is no Cypher', 'RETURN 1 +', {}],
      ['an unknown variable', 'RETURN x.name AS name', {}],
      ['a missing parameter', 'RETURN $missing AS value', {}],
      ['a write in a read', 'CREATE (n:Thing {id: 1})', {}],
      ['a whole node in the answer', 'MATCH (n:Thing) RETURN n', {}],
      ['a whole node inside a list', 'MATCH (n:Thing) RETURN [n] AS ns', {}],
      ['a whole number beyond 2^53 in the answer', 'RETURN 9007199254740993 AS n', {}],
      ['a parameter with a cycle', 'RETURN $p AS p', { p: cyclic }],
      ['a parameter nested too deep', 'RETURN $p AS p', { p: deep }],
      ['a Date', 'RETURN $p AS p', { p: new Date(0) }],
      ['a function', 'RETURN $p AS p', { p: () => 1 }],
      ['undefined', 'RETURN $p AS p', { p: undefined }],
      ['a big integer', 'RETURN $p AS p', { p: 1n }],
      ['a Map', 'RETURN $p AS p', { p: new Map() }],
      ['an infinite number', 'RETURN $p AS p', { p: Infinity }],
      ['a whole number beyond 2^53', 'RETURN $p AS p', { p: 2 ** 53 }],
      ['a map with a key that begins with $', 'RETURN $p AS p', { p: { $date: '2024-01-01' } }],
    ];

    test.each(wrong)('%s is refused as QUERY', async (_name, cypher, parameters) => {
      await create('CREATE (n:Thing {id: 0})');
      await expect(graph.run(cypher, parameters as Parameters)).rejects.toMatchObject(kind('QUERY'));
      expect(await count()).toBe(1);
    });

    test('a refused parameter is named with its path', async () => {
      const parameters = { filter: { dates: ['2024', new Date(0)] } } as unknown as Parameters;
      await expect(graph.run('RETURN 1 AS one', parameters)).rejects.toThrow(/\$filter\.dates\[1\].*Date/);
    });

    test('texts that look like Cypher stay values', async () => {
      const hostile = ["' OR 1 = 1 //", '}) DETACH DELETE n //', '`) MATCH (n) DETACH DELETE n', '$id', '\\u0027 //'];
      for (const id of hostile) await create('CREATE (n:Thing {id: $id})', { id });
      for (const id of hostile) {
        expect(await graph.run('MATCH (n:Thing {id: $id}) RETURN n.id AS id', { id })).toEqual([[id]]);
      }
      expect(await count()).toBe(hostile.length);
    });

    test('words of writing in names, labels and texts do not make a read a write', async () => {
      await create("CREATE (n:Thing {id: 1, `delete`: 'x', `set`: 2})");
      const text =
        "MATCH (n:Thing {id: $id, `set`: 2}) WHERE n.`delete` <> 'MERGE (m)' RETURN {`set`: n.id} AS `remove` // CREATE";
      expect(await graph.run(text, { id: 1 })).toEqual([[{ set: 1 }]]);
    });
  });

  describe('transactions', () => {
    test('keep everything their work ran', async () => {
      const answer = await graph.transaction(async (run) => {
        await run('CREATE (a:Thing {id: 1})');
        await run('MATCH (a:Thing {id: 1}) CREATE (a)-[:NEXT]->(b:Thing {id: 2})');
        return run('MATCH (n:Thing) RETURN n.id AS id ORDER BY id');
      });
      expect(answer).toEqual([[1], [2]]);
      expect(await graph.run('MATCH (a)-[:NEXT]->(b) RETURN a.id AS a, b.id AS b')).toEqual([[1, 2]]);
    });

    test('keep nothing when their work throws, and pass its error on', async () => {
      const mistake = new Error('a mistake of the caller');
      const work = graph.transaction(async (run) => {
        await run('CREATE (a:Thing {id: 1})');
        throw mistake;
      });
      await expect(work).rejects.toBe(mistake);
      expect(await count()).toBe(0);
    });

    test('keep nothing when a statement fails, even if their work goes on', async () => {
      const work = graph.transaction(async (run) => {
        await run('CREATE (a:Thing {id: 1})');
        await run('this is no Cypher').catch(() => undefined);
        await run('CREATE (a:Thing {id: 2})').catch(() => undefined);
        return 'done';
      });
      await expect(work).rejects.toMatchObject(kind('QUERY'));
      expect(await count()).toBe(0);
    });

    test('are not visible to reads before they end, and are right after', async () => {
      await graph.transaction(async (run) => {
        await run('CREATE (a:Thing {id: 1})');
        expect(await count()).toBe(0);
      });
      expect(await count()).toBe(1);
    });

    test('that conflict all finish', async () => {
      await create('CREATE (n:Counter {id: 1, value: 0})');
      const increment = () =>
        graph.transaction(async (run) => {
          const [row] = await run('MATCH (n:Counter {id: 1}) SET n.locked = true RETURN n.value AS value');
          await run('MATCH (n:Counter {id: 1}) SET n.value = $value', { value: Number(row?.[0]) + 1 });
        });
      await Promise.all(Array.from({ length: 20 }, increment));
      expect(await graph.run('MATCH (n:Counter) RETURN n.value AS value')).toEqual([[20]]);
    });

    test('cannot be used once their work is done', async () => {
      let kept: Run | undefined;
      await graph.transaction(async (run) => {
        kept = run;
        await run('CREATE (a:Thing {id: 1})');
      });
      await expect(kept?.('CREATE (a:Thing {id: 2})')).rejects.toMatchObject(kind('QUERY'));
      expect(await count()).toBe(1);
    });
  });

  describe('the layout', () => {
    const layout: GraphLayout = {
      unique: [{ label: 'Thing', property: 'id' }],
      indexes: [{ label: 'Thing', property: 'name' }],
    };

    test('can be prepared again and again', async () => {
      await graph.prepare(layout);
      await create("CREATE (n:Thing {id: 1, name: 'one'})");
      await graph.prepare(layout);
      expect(await graph.run("MATCH (n:Thing {name: 'one'}) RETURN n.id AS id")).toEqual([[1]]);
    });

    test('keeps unique what shall be, as CONSTRAINT, and nothing of a transaction that breaks it', async () => {
      await graph.prepare(layout);
      await create('CREATE (n:Thing {id: 1})');
      const work = graph.transaction(async (run) => {
        await run('CREATE (n:Thing {id: 2})');
        await run('CREATE (n:Thing {id: 1})');
      });
      await expect(work).rejects.toMatchObject(kind('CONSTRAINT'));
      expect(await count()).toBe(1);
    });

    test('refuses to make unique what is not, as CONSTRAINT', async () => {
      await create('CREATE (a:Thing {id: 1}) CREATE (b:Thing {id: 1})');
      await expect(graph.prepare(layout)).rejects.toMatchObject(kind('CONSTRAINT'));
    });

    test('refuses a name that is no plain word', async () => {
      const odd = { unique: [], indexes: [{ label: 'Thing) DETACH', property: 'id' }] };
      await expect(graph.prepare(odd)).rejects.toMatchObject(kind('QUERY'));
    });
  });

  // Generous, since the embedded engine must end what it began, on a busy machine too.
  describe('deadlines', { timeout: 120_000 }, () => {
    test('a read that takes too long is TIMEOUT, and the next one is answered', async () => {
      const hasty = await open({ deadlineMs: 800 });
      const begun = performance.now();
      await expect(hasty.run(LONG, { rows: 6_000 })).rejects.toMatchObject(kind('TIMEOUT'));
      expect(performance.now() - begun).toBeLessThan(5_000);
      await expect.poll(() => hasty.run('RETURN 1 AS one').catch(() => [])).toEqual([[1]]);
      await hasty.close();
    });

    const slow = async (run: Run) => {
      await run('CREATE (n:Thing {id: 1})');
      await run(LONG, { rows: 6_000 });
    };
    const stuck = async (run: Run) => {
      await run('CREATE (n:Thing {id: 1})');
      await new Promise(() => undefined);
    };

    test.each([
      ['whose text takes too long', slow],
      ['whose own work never ends', stuck],
    ])('a transaction %s is TIMEOUT, keeps nothing and makes place for the next', async (_name, work) => {
      const hasty = await open({ transactionDeadlineMs: 700 });
      await expect(hasty.transaction(work)).rejects.toMatchObject(kind('TIMEOUT'));
      const next = () => hasty.transaction((run) => run('CREATE (n:Thing {id: 2}) RETURN n.id AS id')).catch(() => []);
      await expect.poll(next, { timeout: 60_000 }).toEqual([[2]]);
      expect(await hasty.run('MATCH (n:Thing) RETURN n.id AS id')).toEqual([[2]]);
      await hasty.close();
    });
  });

  describe('many calls', () => {
    test('a hundred reads at once all answer', async () => {
      await create('UNWIND range(1, 100) AS i CREATE (n:Thing {id: i})');
      const ids = Array.from({ length: 100 }, (_, index) => index + 1);
      const answers = ids.map((id) => graph.run('MATCH (n:Thing {id: $id}) RETURN n.id * 2 AS twice', { id }));
      expect((await Promise.all(answers)).flat(2)).toEqual(ids.map((id) => 2 * id));
    });

    test('closing waits for what is running and refuses what comes after', async () => {
      await create('CREATE (n:Thing {id: 1})');
      const read = graph.run(LONG, { rows: 300 });
      const write = graph.transaction((run) => run('CREATE (n:Thing {id: 2}) RETURN n.id AS id'));
      const closed = graph.close();
      for (const late of [count(), create('CREATE (n:Thing {id: 3})'), graph.prepare({ unique: [], indexes: [] })]) {
        await expect(late).rejects.toMatchObject(kind('CLOSED'));
      }
      expect(await read).toEqual([[300 * 300]]);
      expect(await write).toEqual([[2]]);
      await closed;
      await graph.close();
    });
  });
}

/** Takes long, and knows its end: the embedded engine cannot be stopped. */
const LONG = 'UNWIND range(1, $rows) AS a UNWIND range(1, $rows) AS b WITH a, b WHERE a + b > 0 RETURN count(*) AS c';

function kind(kind: GraphErrorKind): { name: string; kind: GraphErrorKind } {
  return { name: GraphError.name, kind };
}
