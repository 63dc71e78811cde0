import { layoutNames } from './layoutNames.ts';
import type { GraphLayout } from './port.ts';

/** The Cypher texts by which Neo4j makes the constraints and indexes of a layout, those that are there left alone. */
export function neo4jLayout(layout: GraphLayout): string[] {
  const { unique, indexes, searches } = layoutNames(layout);
  return [
    ...unique.map(
      ({ constraint, label, property }) =>
        `CREATE CONSTRAINT ${constraint} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
    ),
    ...indexes.map(
      ({ index, label, property }) => `CREATE INDEX ${index} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
    ),
    ...searches.map(
      ({ search, label, property }) =>
        `CREATE FULLTEXT INDEX ${search} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}] ` +
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
    ),
  ];
}
