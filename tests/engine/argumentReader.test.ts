import { buildSchema, type FieldNode, getArgumentValues, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { argumentReader, type Variables } from '../../src/engine/argumentReader.ts';

const schema = buildSchema(`
  input Where { name: String, ids: [ID!] }
  enum Order { UP DOWN }
  type Query { find(id: ID!, first: Int = 10, after: String, where: Where, order: [Order!], limit: Int! = 5): String }
`);
const find = schema.getQueryType()?.getFields()['find'];

/** The reader of the one field in a document, and what graphql-js reads of it. */
function readers(call: string) {
  const [operation] = parse(`{ find(${call}) }`, { noLocation: true }).definitions as [OperationDefinitionNode];
  const node = operation.selectionSet.selections[0] as FieldNode;
  if (find === undefined) throw new Error('expected the schema to have Query.find');
  const field = find;
  return {
    reader: argumentReader(field, node),
    told: (variables: Variables) => getArgumentValues(field, node, variables),
  };
}

const outcome = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
};

describe("a field's arguments are what graphql-js reads", () => {
  test.each([
    ['id: "a"', {}],
    ['id: "a", first: null, where: { ids: ["b", 1] }, order: UP', {}],
    ['id: $id', { id: 'a' }],
    ['id: $id', {}],
    ['id: $id', { id: null }],
    ['id: "a", first: $first, after: $after', { first: 3, after: null }],
    ['id: "a", first: $first', {}],
    ['id: "a", limit: $limit', {}],
    ['id: "a", limit: $limit', { limit: null }],
    ['id: "a", where: { name: $name, ids: ["b"] }', { name: 'c' }],
    ['id: "a", where: { name: $name, ids: ["b"] }', {}],
    ['id: "a", order: [UP, $order]', { order: 'DOWN' }],
    ['id: $id, where: { name: $name }', { id: 'a', name: 'c' }],
    ['id: $id, order: SIDEWAYS', { id: 'a' }],
    ['first: 3', {}],
    ['id: "a", first: "three"', {}],
    ['id: $constructor', {}],
  ])('find(%s) with %o', (call, variables) => {
    const { reader, told } = readers(call);
    const expected = outcome(() => told(variables));
    expect(outcome(() => reader.read(variables))).toEqual(expected);
    expect(outcome(() => reader.read(variables))).toEqual(expected);
  });
});

test('literals are read once for all requests, and only where they are in order', () => {
  const { reader } = readers('id: "a", where: { name: "b" }');
  expect(reader.isFixed).toBe(true);
  expect(reader.read({})).toBe(reader.read({ id: 'b' }));
  expect(readers('first: 3').reader.isFixed).toBe(false);
  expect(readers('id: $id').reader.isFixed).toBe(false);
});
