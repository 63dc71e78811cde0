import { records } from '../../concepts/records.ts';
import type { Value } from '../../graph/port.ts';
import { neo4jLayout } from '../../graph/neo4jLayout.ts';
import { definitionOf } from '../definitions.ts';
import { graphLayout } from '../graphLayout.ts';
import { labelsOf, nodeLabel } from '../graphRecords.ts';
import { groupBy } from '../../engine/groupBy.ts';
import type { GraphContent } from './graphContent.ts';

const rowsPerStatement = 200;

/**
 * The graph as a Cypher script for an empty Neo4j (`cypher-shell --file`), a statement a line, with the constraints and
 * the indexes of look-ups and search first and the notes of its dossiers last, so that the service takes it for a graph of its own.
 */
export function* graphCypher({ nodes, ties }: GraphContent, metas: readonly Value[]): Generator<string> {
  for (const text of neo4jLayout(graphLayout(records))) yield `${text};\n`;
  yield 'CALL db.awaitIndexes(300);\n';
  for (const [type, group] of groupBy(nodes, (node) => node.type)) {
    const create = `CREATE (n:${labelsOf(definitionOf(type)).join(':')}) SET n = row;\n`;
    yield* unwound(
      group.map(({ properties }) => properties),
      create,
    );
  }
  for (const [relation, group] of groupBy(ties, (tie) => tie.relation)) {
    const ends = `MATCH (a:${nodeLabel} {id: row.from}) MATCH (b:${nodeLabel} {id: row.to})`;
    yield* unwound(
      group.map(({ from, to, properties }) => ({ from, to, properties })),
      `${ends} CREATE (a)-[r:${relation}]->(b) SET r = row.properties;\n`,
    );
  }
  yield* unwound(metas, 'CREATE (m:DebateMeta) SET m = row;\n');
}

function* unwound(rows: readonly Value[], rest: string): Generator<string> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const some = rows.slice(start, start + rowsPerStatement);
    yield `UNWIND [${some.map(literal).join(', ')}] AS row ${rest}`;
  }
}

/** A value as a Cypher literal on one line. */
function literal(value: Value): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(literal).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([name, inner]) => `${name}: ${literal(inner)}`)
    .join(', ')}}`;
}

/** Backslashes, quotes, and all that a reader of scripts may take for the end of a line or of a statement. */
const quoted = (text: string): string =>
  `'${text.replaceAll(
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    /[\\';\u0000-\u001F\u007F-\u009F\u2028\u2029]/g,
    (character) =>
      character === '\\' || character === "'"
        ? `\\${character}`
        : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}'`;

/** The notes of all dossiers, whole. */
export const readWholeMetas = 'MATCH (m:DebateMeta) RETURN properties(m) AS meta ORDER BY m.dossier';
