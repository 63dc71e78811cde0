import type { FieldNode, GraphQLSchema, SelectionNode, SelectionSetNode } from 'graphql';
import type { Value } from '../graph/port.ts';
import type { Catalogue } from './catalogue.ts';
import type { Arguments } from './argumentReader.ts';
import type { Brought, Fragments } from './sites.ts';

/** Gives one parameter's value for one request. Throws a `GraphQLError` where the client's value cannot be used. */
export type ReadParameter = (brought: Brought) => Value;

/** Turns one row of cells into what a GraphQL field answers. */
export type Decode = (cells: readonly Value[], brought: Brought) => unknown;

/** The way to a field from the root, for errors: response keys without list places. */
export type FieldPath = readonly string[];

/** One field of an object: the nodes that ask for it under one response key, and the way there. */
export interface Asked {
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  readonly path: FieldPath;
}

/** Asks for the fields of a record that is bound in a scope. */
export type SelectObject = (scope: Scope, type: string, sets: readonly SelectionSetNode[], path: FieldPath) => Decode;

/** What the parts of one compilation share. Names go by position, so that the text depends on no alias and no value. */
export interface Compiler {
  readonly schema: GraphQLSchema;
  readonly catalogue: Catalogue;
  readonly fragments: Fragments;
  readonly selectObject: SelectObject;
  /** What every request must keep beside what its parameters check when they are read. */
  readonly checks: ((brought: Brought) => void)[];
  /** The parameters so far, by name. */
  readonly parameters: Map<string, ReadParameter>;
  /** The coerced arguments of a field that is asked for. Throws graphql-js's own error where a value does not fit its type. */
  argumentsOf(node: FieldNode): Arguments;
  isSkipped(selection: SelectionNode): boolean;
  /** A name that nothing else has, such as `x3`. */
  fresh(prefix: string): string;
  /** A parameter in the text, such as `$p2`. */
  parameter(read: ReadParameter): string;
  /** A number that stands for a field node, the same each time. */
  numberOf(node: FieldNode): number;
}

/** The parameters' values for one request, once it has passed the checks. Throws a `GraphQLError` for the first fault. */
export function readParameters({ checks, parameters }: Compiler, brought: Brought): Record<string, Value> {
  for (const check of checks) check(brought);
  return Object.fromEntries([...parameters].map(([name, read]) => [name, read(brought)]));
}

/** Starts the compilation of one root field for requests of one shape. */
export function createCompiler(
  schema: GraphQLSchema,
  catalogue: Catalogue,
  fragments: Fragments,
  brought: Brought,
  selectObject: (compiler: Compiler, ...asked: Parameters<SelectObject>) => Decode,
): Compiler {
  const counters = new Map<string, number>();
  const numbers = new Map<FieldNode, number>();
  const parameters = new Map<string, ReadParameter>();
  const fresh = (prefix: string): string => {
    const count = counters.get(prefix) ?? 0;
    counters.set(prefix, count + 1);
    return `${prefix}${count}`;
  };
  const compiler: Compiler = {
    schema,
    catalogue,
    fragments,
    checks: [],
    parameters,
    selectObject: (...asked) => selectObject(compiler, ...asked),
    argumentsOf: (node) => {
      if (brought.refused?.has(node) === true) throw brought.refused.get(node);
      return brought.args.get(node) ?? {};
    },
    isSkipped: (selection) => brought.skipped.has(selection),
    fresh,
    parameter: (read) => {
      const name = fresh('p');
      parameters.set(name, read);
      return `$${name}`;
    },
    numberOf: (node) => {
      if (!numbers.has(node)) numbers.set(node, numbers.size);
      return numbers.get(node) ?? 0;
    },
  };
  return compiler;
}

/** The columns wanted of one bound node or row: Cypher expressions, and the subqueries that must run before them. */
export interface Scope {
  /** The variable of the node. */
  readonly variable: string;
  readonly expressions: string[];
  readonly calls: string[];
  /** What was already asked for in this scope, so that it is asked once. */
  readonly known: Map<string, Decode>;
}

/** An empty scope around a variable. */
export const createScope = (variable: string): Scope => ({
  variable,
  expressions: [],
  calls: [],
  known: new Map(),
});

/** Asks for an expression and gives the place of its value among the cells. */
export function column(scope: Scope, expression: string): number {
  const found = scope.expressions.indexOf(expression);
  return found === -1 ? scope.expressions.push(expression) - 1 : found;
}

/** The end of a subquery that gives its rows as one list of lists. */
export const collected = (scope: Scope, name: string): string =>
  `${scope.calls.join(' ')} RETURN collect([${scope.expressions.join(', ')}]) AS ${name}`.trimStart();

/** The rows in a cell that `collected` made. */
export const rowsIn = (cells: readonly Value[], index: number): readonly (readonly Value[])[] =>
  (cells[index] ?? []) as readonly (readonly Value[])[];
