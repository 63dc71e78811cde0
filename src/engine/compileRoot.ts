import type { FieldNode, GraphQLSchema, SelectionSetNode } from 'graphql';
import type { Parameters, Value } from '../graph/port.ts';
import { type Catalogue, labelOf } from './catalogue.ts';
import { setsOf } from './collectFields.ts';
import {
  type Compiler,
  createCompiler,
  createScope,
  type Decode,
  type FieldPath,
  readParameters,
  type Scope,
} from './compiler.ts';
import { selectConnection } from './selectConnection.ts';
import { selectObject } from './selectObject.ts';
import type { Brought, Fragments } from './sites.ts';

/** What a root field asks for: a record by id, several, or a list of a type. */
export type RootQuestion =
  | { readonly kind: 'record'; readonly type: string }
  | { readonly kind: 'records' }
  | { readonly kind: 'list'; readonly type: string };

/** A root field compiled to one Cypher text: its parameters are read from each request, its rows become the answer. */
export interface Compiled {
  readonly cypher: string;
  parameters(brought: Brought): Parameters;
  decode(rows: readonly (readonly Value[])[], brought: Brought): unknown;
}

/** Compiles a root field for all requests of one shape. */
export function compileRoot(
  schema: GraphQLSchema,
  catalogue: Catalogue,
  question: RootQuestion,
  nodes: readonly [FieldNode, ...FieldNode[]],
  fragments: Fragments,
  brought: Brought,
): Compiled {
  const compiler = createCompiler(schema, catalogue, fragments, brought, selectObject);
  const path = [nodes[0].alias?.value ?? nodes[0].name.value];
  const { cypher, decode } = compileQuestion(compiler, question, nodes, path);
  return {
    cypher,
    parameters: (now) => readParameters(compiler, now),
    decode,
  };
}

type Rooted = Pick<Compiled, 'cypher' | 'decode'>;

function compileQuestion(
  compiler: Compiler,
  question: RootQuestion,
  nodes: readonly [FieldNode, ...FieldNode[]],
  path: FieldPath,
): Rooted {
  if (question.kind === 'list') {
    const scope = createScope('');
    const decode = selectConnection(compiler, scope, { type: question.type }, { nodes, path });
    if (scope.expressions.length === 0) scope.expressions.push('true');
    return { cypher: statement('', scope), decode: (rows, brought) => decode(rows[0] ?? [], brought) };
  }
  const [node] = nodes;
  const sets = setsOf(nodes);
  if (question.kind === 'record') {
    const { scope, decode } = bound(compiler, question.type, sets, path);
    const id = compiler.parameter(({ args }) => String(args.get(node)?.['id']));
    const match = `MATCH (${scope.variable}:${labelOf(question.type)} {id: ${id}})`;
    return {
      cypher: statement(match, scope),
      decode: (rows, brought) => (rows[0] === undefined ? null : decode(rows[0], brought)),
    };
  }
  const { scope, decode } = bound(compiler, 'Node', sets, path);
  const ids = compiler.parameter(({ args }) => args.get(node)?.['ids'] as readonly string[]);
  const match = `MATCH (${scope.variable}:${labelOf('Node')}) WHERE ${scope.variable}.id IN ${ids}`;
  return {
    cypher: statement(match, scope),
    decode: (rows, brought) => new Map(rows.map((row) => [row[0], decode(row, brought)])),
  };
}

/** The columns of a root record; its id comes first. */
function bound(
  compiler: Compiler,
  type: string,
  sets: readonly SelectionSetNode[],
  path: FieldPath,
): { readonly scope: Scope; readonly decode: Decode } {
  const scope = createScope(compiler.fresh('x'));
  return { scope, decode: compiler.selectObject(scope, type, sets, path) };
}

const statement = (match: string, scope: Scope): string =>
  [match, ...scope.calls, `RETURN ${scope.expressions.map((cell, index) => `${cell} AS c${index}`).join(', ')}`]
    .filter((clause) => clause !== '')
    .join(' ');
