import {
  GraphQLError,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { ExportRefused } from '../../data/export/exportFormat.ts';

/** What a root field's function is called with. */
export interface RootCall {
  readonly args: Readonly<Record<string, unknown>>;
  readonly info: GraphQLResolveInfo;
}

/** The names of a root field's arguments as the parameters of a file, and whether each is needed. */
export function parametersOf(schema: GraphQLSchema, field: string): Record<string, 'needed' | 'optional'> {
  return Object.fromEntries(
    argumentsOf(schema, field).map(({ name, type, defaultValue }) => [
      name,
      isNonNullType(type) && defaultValue === undefined ? 'needed' : 'optional',
    ]),
  );
}

/**
 * Reads the words of a query string as a root field's arguments, by the schema's own types, as if they were the variables
 * of an operation. Throws `ExportRefused` for what the types do not take.
 */
export function callRoot(schema: GraphQLSchema, field: string, given: Readonly<Record<string, string>>): RootCall {
  const asked = argumentsOf(schema, field).filter(({ name }) => given[name] !== undefined);
  const values = Object.fromEntries(asked.map(({ name, type }) => [name, valueOf(name, type, given[name] ?? '')]));
  const operation = operationOf(field, asked);
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], values);
  const [first] = errors ?? [];
  if (coerced === undefined) throw new ExportRefused('BAD_USER_INPUT', inOurWords(first?.message ?? ''));
  const [node] = operation.selectionSet.selections;
  const parentType = schema.getQueryType();
  const definition = parentType?.getFields()[field];
  if (node?.kind !== Kind.FIELD || !parentType || definition === undefined)
    throw new Error(`expected the schema to have Query.${field}, got none`);
  return {
    args: getArgumentValues(definition, node, coerced),
    info: {
      fieldName: field,
      fieldNodes: [node],
      returnType: definition.type,
      parentType,
      path: { prev: undefined, key: field, typename: parentType.name },
      schema,
      fragments: {},
      rootValue: undefined,
      operation,
      variableValues: coerced,
    },
  };
}

/** Lets a client's mistake that a root field told reach whoever asked for the file. */
export async function refusing<Value>(compute: () => Promise<Value>): Promise<Value> {
  try {
    return await compute();
  } catch (error) {
    if (error instanceof GraphQLError && error.originalError === undefined)
      throw new ExportRefused('BAD_USER_INPUT', error.message);
    throw error;
  }
}

const argumentsOf = (schema: GraphQLSchema, field: string): readonly GraphQLArgument[] =>
  schema.getQueryType()?.getFields()[field]?.args ?? [];

function operationOf(field: string, asked: readonly GraphQLArgument[]): OperationDefinitionNode {
  const declared = asked.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = asked.map(({ name }) => `${name}: $${name}`).join(', ');
  const [variables, values] = asked.length === 0 ? ['', ''] : [`(${declared})`, `(${passed})`];
  const [operation] = parse(`query ${variables} { ${field}${values} { __typename } }`).definitions;
  if (operation?.kind === Kind.OPERATION_DEFINITION) return operation;
  throw new Error('expected an operation');
}

/** A word as the value that it looks like: what does not look like the type stays a word, for the type to refuse it. */
function valueOf(name: string, type: GraphQLInputType, text: string): unknown {
  if (isNonNullType(type)) return valueOf(name, type.ofType, text);
  if (isListType(type)) return text.split(',').map((word) => valueOf(name, type.ofType, word.trim()));
  if (isInputObjectType(type)) return fromJson(name, text);
  const scalar = getNamedType(type).name;
  if ((scalar === 'Int' || scalar === 'Float') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (scalar === 'Boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

function fromJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ExportRefused(
      'BAD_USER_INPUT',
      `${name}: expected JSON such as {"polarity": {"eq": "OPPOSE"}}; got ${JSON.stringify(text)}`,
    );
  }
}

/** GraphQL's own words, without the variable that nobody wrote. */
function inOurWords(message: string): string {
  const [whole, name, got, place = ''] =
    /^Variable "\$(\w+)" got invalid value (.*?)(?: at "\w+\.?([^"]*)")?; /.exec(message) ?? [];
  if (whole === undefined) return message;
  const at = place === '' || place.startsWith('[') ? place : ` at ${place}`;
  return `${String(name)}${at}: got ${String(got)}; ${message.slice(whole.length)}`;
}
