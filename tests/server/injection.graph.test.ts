import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../src/api/createSchema.ts';
import { createExports } from '../../src/api/exports.ts';
import { readSchema } from '../../src/api/readSchema.ts';
import { exportParameters } from '../../src/cli/exportParameters.ts';
import { ExportRefused } from '../../src/data/export/exportFormat.ts';
import { openExport } from '../../src/data/export/openExport.ts';
import type { Graph } from '../../src/graph/port.ts';
import { openTestGraph, testEngine } from '../support/engine.ts';
import { type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

/** A word that stands in no text of ours, so that whatever of a string came into one is found. */
const MARK = 'zqxmark';

/** Strings that end a text, a name or a comment of Cypher, or that some layer might read as one. */
const attacks = [
  `${MARK}' OR 1=1 DETACH DELETE n //`,
  `${MARK}"}) DETACH DELETE n WITH 1 AS x MATCH (m) DETACH DELETE m //`,
  `${MARK}\`) MATCH (n) DETACH DELETE n //`,
  `${MARK}\\' RETURN 1 UNION MATCH (n) DETACH DELETE n RETURN 1 /*`,
  `${MARK}\\u0027 DETACH DELETE n //`,
  `person:${MARK}' }) DETACH DELETE n //`,
  `\${${MARK}} $id \u2028 \u0000 CALL db.labels()`,
];

/** How many conditions stand in one filter. */
const AT_ONCE = 12;

/** How many ties away filters look: the texts are the same on both engines, and Neo4j needs a second to plan a long one. */
const TIES = testEngine === 'embedded' ? 1 : 0;

const schema = createSchema(readSchema());
const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
let graph: Graph;
let asked: AskedGraph;
let before: unknown;

const everything = async () => [
  await graph.run('MATCH (n) RETURN count(n) AS nodes'),
  await graph.run('MATCH ()-[r]->() RETURN count(r) AS ties'),
];

beforeAll(async () => {
  graph = await openTestGraph({ deadlineMs: 60_000 });
  asked = await openShippedGraph(graph);
  before = await everything();
});
afterAll(() => graph.close());

/** Arguments with the attack wherever a string is taken: one set for the field's own, one for each kind of filter. */
function argumentsOf({ args }: GraphQLField<unknown, unknown>, attack: string): Record<string, unknown>[] {
  const own = args.filter(({ type }) => isText(type));
  const needed = Object.fromEntries(
    args.filter(isRequiredArgument).map(({ name, type }) => [name, filled(type, attack)]),
  );
  return [
    needed,
    ...own
      .filter((arg) => !isRequiredArgument(arg))
      .map(({ name, type }) => ({ ...needed, [name]: filled(type, attack) })),
    ...args
      .filter(({ name }) => name === 'where')
      .flatMap((where) => filtersOf(where, attack))
      .map((where) => ({ where })),
  ];
}

const isText = (type: GraphQLInputType): boolean => ['ID', 'String'].includes(getNamedType(type).name);

function filled(type: GraphQLInputType, attack: string): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  return isListType(bare) ? [attack] : attack;
}

/** For each scalar filter of a `where`: its conditions on all properties that have it, joined by OR. */
function filtersOf({ type }: GraphQLArgument, attack: string): unknown[] {
  const found = new Map<string, unknown[]>();
  const add = (input: GraphQLInputType, around: (condition: unknown) => unknown, depth: number): void => {
    const named = getNamedType(input);
    if (!isInputObjectType(named)) return;
    for (const field of Object.values(named.getFields())) {
      const kind = getNamedType(field.type);
      if (!isInputObjectType(kind) || ['AND', 'OR', 'NOT'].includes(field.name)) continue;
      const wrap = (condition: unknown) => around({ [field.name]: condition });
      const operators = Object.values(kind.getFields());
      if (operators.every((operator) => isText(operator.type))) {
        const conditions = operators.map((operator) => wrap({ [operator.name]: filled(operator.type, attack) }));
        found.set(kind.name, [...(found.get(kind.name) ?? []), ...conditions]);
      } else if (depth > 0 && 'some' in kind.getFields()) {
        add(kind.getFields()['some']?.type ?? kind, (condition) => wrap({ some: condition }), depth - 1);
      }
    }
  };
  add(type, (condition) => condition, TIES);
  // Neo4j plans very long alternatives slowly.
  return [...found.values()].flatMap((conditions) =>
    Array.from({ length: Math.ceil(conditions.length / AT_ONCE) }, (_none, part) => ({
      OR: conditions.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
    })),
  );
}

/** The least that makes the engine look. */
function selectionOf({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  const names = 'getFields' in named ? Object.keys(named.getFields()) : [];
  const nodes = isObjectType(named) && names.includes('nodes') ? 'nodes { __typename }' : '';
  return `{ __typename ${names.includes('totalCount') ? 'totalCount' : ''} ${nodes} ${names.includes('id') ? 'id' : ''} }`;
}

test.each(attacks)('no string of a query is ever a part of Cypher: %j', { timeout: 300_000 }, async (attack) => {
  let texts = 0;
  for (const field of fields) {
    const types = new Map(field.args.map(({ name, type }) => [name, String(type)]));
    for (const variables of argumentsOf(field, attack)) {
      const names = Object.keys(variables);
      const declared = names.map((name) => `$${name}: ${types.get(name) ?? ''}`).join(', ');
      const given = names.map((name) => `${name}: $${name}`).join(', ');
      const query = `query${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${selectionOf(field)} }`;
      const answer = await asked.ask(query, variables);
      const told = `${query} ${JSON.stringify(variables)}`;
      for (const text of answer.texts) expect(text, told).not.toContain(MARK);
      for (const { extensions, message } of answer.errors ?? []) {
        expect(
          ['BAD_USER_INPUT', 'INVALID_CURSOR', 'NOT_FOUND'].includes(String(extensions['code'])) ||
            message.startsWith('Variable "$'),
          `${told}: ${message}`,
        ).toBe(true);
      }
      texts += answer.texts.length;
    }
  }
  expect(texts).toBeGreaterThan(50);
  expect(await everything()).toEqual(before);
});

test.each(attacks)('no parameter of a file is ever a part of Cypher: %j', { timeout: 120_000 }, async (attack) => {
  const formats = createExports(schema);
  for (const { what, format, parameters } of formats) {
    for (const name of Object.keys(parameters)) {
      const needed = Object.entries(parameters).filter(([, need]) => need === 'needed');
      const names = new Set([...needed.map(([each]) => each), name]);
      // As the command line reads them; over HTTP they come the same.
      const given = exportParameters([...names].map((each) => `--${each}=${attack}`));
      expect(given[name]).toBe(attack);
      const run: Graph['run'] = (cypher, values) => {
        expect(cypher).not.toContain(MARK);
        return graph.run(cypher, values);
      };
      const error = await openExport(formats, `${what}.${format}`, { run, parameters: given, limit: 100_000 }).catch(
        (thrown: unknown) => thrown,
      );
      if (error instanceof Error) expect(error, `${what}.${format} ${name}`).toBeInstanceOf(ExportRefused);
    }
  }
  await expect(openExport(formats, attack, { run: graph.run, parameters: {}, limit: 1 })).rejects.toThrow(
    ExportRefused,
  );
  expect(await everything()).toEqual(before);
});
