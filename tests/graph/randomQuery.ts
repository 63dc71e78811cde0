import type { Value } from '../../src/graph/port.ts';
import { COLOURS, NAMES, TYPES } from './randomGraph.ts';

/** A random read in the house style, with its parameters. */
export interface RandomQuery {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, Value>>;
}

const IDS = Array.from({ length: 10 }, (_, index) => `n${index}`);
const RANKS = [-1, 0, 1, 1.5, 2];

/** Writes the query of a seed: the same one for the same seed. */
export function randomQuery(seed: number): RandomQuery {
  const below = random(seed);
  const parameters: Record<string, Value> = {};
  let variables = 0;
  const pick = <T>(...from: readonly T[]): T => from[below(from.length)] as T;
  const give = (value: Value): string => {
    const name = `p${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `$${name}`;
  };
  const variable = (): string => `x${variables++}`;
  const ids = () => Array.from({ length: below(7) }, () => pick(...IDS));
  const limit = () => give(pick(0, 1, 2, 3, 10));

  const tie = (): string => {
    const types = pick<string>(...TYPES, TYPES.join('|'));
    return pick(`-[:${types}]->`, `<-[:${types}]-`);
  };

  const order = (x: string): string => {
    const key = pick('rank', 'rank', 'name', 'flag', 'id');
    return key === 'id' ? `${x}.id${pick('', ' DESC')}` : `${x}.${key}${pick('', ' DESC')}, ${x}.id`;
  };

  const simple = (x: string): string =>
    pick(
      () => `${x}.rank ${pick('<', '<=', '>', '>=', '=', '<>')} ${give(pick(...RANKS))}`,
      () => `${x}.rank IS ${pick('', 'NOT ')}NULL`,
      () => `${x}.rank IN ${give([pick(...RANKS), pick(...RANKS)])}`,
      () => `${x}.name ${pick('=', 'CONTAINS', 'STARTS WITH', '>')} ${give(pick(...NAMES))}`,
      () => `${x}.flag = ${give(pick(true, false))}`,
      () => `any(a IN coalesce(${x}.list, []) WHERE toLower(a) CONTAINS toLower(${give(pick(...NAMES))}))`,
      () => `${x}:${pick(...COLOURS)}`,
      () => `(${x}:Red OR ${x}:Blue)`,
    )();

  const filter = (x: string, depth: number): string => {
    if (depth === 0) return simple(x);
    return pick(
      () => simple(x),
      () => `NOT (${filter(x, depth - 1)})`,
      () => `(${filter(x, depth - 1)} AND ${filter(x, depth - 1)})`,
      () => `(${filter(x, depth - 1)} OR ${filter(x, depth - 1)})`,
      () => {
        const y = variable();
        return `COUNT { MATCH (${x})${tie()}(${y}) WHERE ${filter(y, depth - 1)} } ${pick('> 0', '= 0')}`;
      },
    )();
  };

  const where = (x: string): string => pick('', ` WHERE ${filter(x, 2)}`);

  /** The subqueries of a node, and the list that shows the node with their answers. */
  const node = (x: string, depth: number): { kids: string; shown: string } => {
    const own = pick(`${x}.id, ${x}.rank`, `${x}.id, ${x}.name, ${x}.flag`, `${x}.id`);
    const tag = `CASE WHEN ${x}:Red THEN 0 WHEN ${x}:Blue THEN 1 END`;
    const parts = [own, pick('null', tag, `COUNT { (${x})${tie()}() }`)];
    const kids = Array.from({ length: depth === 0 ? 0 : pick(0, 1, 1, 2) }, () => kid(x, depth - 1));
    return {
      kids: kids.map(({ text }) => ` ${text}`).join(''),
      shown: `[${[...parts, ...kids.map(({ name }) => name)].join(', ')}]`,
    };
  };

  const kid = (x: string, depth: number): { text: string; name: string } => {
    const [y, name] = [variable(), variable()];
    const match = `MATCH (${x})${tie()}(${y})${where(y)}`;
    if (pick(false, false, true)) return { text: `CALL (${x}) { ${match} RETURN count(${y}) AS ${name} }`, name };
    const { kids, shown } = node(y, depth);
    const page = `WITH ${y} ORDER BY ${order(y)} LIMIT ${limit()}`;
    return { text: `CALL (${x}) { ${match} ${page}${kids} RETURN collect(${shown}) AS ${name} }`, name };
  };

  const page = (match: string, x: string): string => {
    const skip = pick('', '', ` SKIP ${give(pick(0, 1, 2))}`);
    const head = `${match} WITH DISTINCT ${x} ORDER BY ${order(x)}${skip} LIMIT ${limit()}`;
    const { kids, shown } = node(x, 3);
    return `${head}${kids} RETURN ${x}.id AS id, ${shown} AS shown`;
  };

  const shapes: readonly (() => string)[] = [
    () => {
      const x = variable();
      return page(`MATCH (${x}:${pick('Node', ...COLOURS)})${where(x)}`, x);
    },
    () => {
      const x = variable();
      return page(`MATCH (${x}:Node) WHERE ${x}.id = ${give(pick(...IDS))} AND ${filter(x, 1)}`, x);
    },
    () => {
      const [a, b, x] = [variable(), variable(), variable()];
      const start = `MATCH (${a}:Node {id: ${give(pick(...IDS))}}) MATCH (${a})${tie()}(${b})${where(b)}`;
      return page(`${start} MATCH (${b})${tie()}(${x}:Node)`, x);
    },
    () => {
      const x = variable();
      const [rank, id] = [give(pick(...RANKS)), give(pick(...IDS))];
      const after = `(${x}.rank > ${rank} OR ${x}.rank IS NULL OR (${x}.rank = ${rank} AND ${x}.id > ${id}))`;
      return `MATCH (${x}:Node) WHERE ${after} WITH ${x} ORDER BY ${x}.rank, ${x}.id LIMIT ${limit()} RETURN ${x}.id AS id`;
    },
    () => {
      const x = variable();
      const { kids, shown } = node(x, 2);
      return `UNWIND ${give(ids())} AS i MATCH (${x}:Node {id: i})${where(x)}${kids} RETURN i, ${shown} AS shown`;
    },
    () => {
      const [x, y, z] = [variable(), variable(), variable()];
      const { kids, shown } = node(z, 1);
      const found = pick(`UNWIND ids AS i MATCH (${z}:Node {id: i})`, `MATCH (${z}:Node) WHERE ${z}.id IN ids`);
      const inner = `${found} WITH ${z} ORDER BY ${z}.id LIMIT ${limit()}${kids} RETURN collect(${shown}) AS found`;
      const outer = `MATCH (${x}:Node) CALL (${x}) { MATCH (${x})${tie()}(${y}) RETURN collect(DISTINCT ${y}.id) AS ids }`;
      return `${outer} CALL (ids) { ${inner} } RETURN ${x}.id AS id, found ORDER BY id`;
    },
    () => {
      const [x, y] = [variable(), variable()];
      const branch = () => `MATCH (${x})${tie()}(${y})${where(y)} RETURN ${y}.id AS i, ${y}.rank AS r`;
      const rows = `MATCH (${x}:Node) CALL (${x}) { ${branch()} UNION ${branch()} }`;
      return `${rows} WITH ${x}, i, r ORDER BY i RETURN ${x}.id AS id, collect([i, r]) AS found ORDER BY id`;
    },
    () => {
      const [x, y] = [variable(), variable()];
      const total = `CALL () { MATCH (${x}:Node)${where(x)} RETURN count(${x}) AS total }`;
      const first = `WITH ${y} ORDER BY ${order(y)} LIMIT ${limit()} RETURN collect(${y}.id) AS first`;
      return `${total} CALL () { MATCH (${y}:Node)${where(y)} ${first} } RETURN [total, first] AS answer`;
    },
    () => {
      const [x, key] = [variable(), pick('rank', 'name', 'flag')];
      const counts = `count(*) AS times, count(DISTINCT ${x}.rank) AS ranks, coalesce(sum(${x}.rank), 0) AS total`;
      return `MATCH (${x}:Node)${where(x)} WITH ${x}.${key} AS k, ${counts} RETURN k, times, ranks, total ORDER BY times DESC, k`;
    },
    () => {
      const [x, y] = [variable(), variable()];
      const walk = `MATCH (${x}:Node {id: ${give(pick(...IDS))}})-[:${TYPES.join('|')}*1..${pick('1', '2', '3')}]${pick('-', '->')}(${y})`;
      return `${walk} WITH DISTINCT ${y} ORDER BY ${y}.id LIMIT ${limit()} RETURN ${y}.id AS id`;
    },
  ];
  const cypher = pick(...shapes)();
  return { cypher, parameters };
}

/** Whole numbers below a bound, in a sequence that the seed decides (mulberry32). */
function random(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}
