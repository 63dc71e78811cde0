import { type DocumentNode, Kind, parse, parseValue, print, visit } from 'graphql';
import type { Body } from './contestant.ts';

/** How the same question may be asked in other words. */
export type Variation = 'alias' | 'literal' | 'page size';

/** All ways to vary a question. */
export const variations: readonly Variation[] = ['alias', 'literal', 'page size'];

/** The n-th variation of a GraphQL document; nothing where it has nothing that could be varied so. */
export function varied(body: Body, how: Variation, n: number): Body | undefined {
  const document = parse(body.query);
  const { made, variables } = {
    alias: () => ({ made: otherAliases(document, n), variables: body.variables }),
    literal: () => ({ made: literalValues(document, body.variables), variables: {} }),
    'page size': () => ({ made: otherPageSizes(document, n), variables: body.variables }),
  }[how]();
  const query = print(made);
  return query === print(document) ? undefined : { query, variables };
}

/** Each field under another name. */
const otherAliases = (document: DocumentNode, n: number): DocumentNode =>
  visit(document, {
    Field: {
      leave: (field) => ({ ...field, alias: { kind: Kind.NAME, value: `other${n}_${field.name.value}` } }),
    },
  });

/** The values of the variables written into the document. */
const literalValues = (document: DocumentNode, variables: Body['variables']): DocumentNode =>
  visit(document, {
    VariableDefinition: () => null,
    Variable: { leave: ({ name }) => parseValue(JSON.stringify(variables[name.value] ?? null)) },
  });

/** Each page smaller by as much. */
const otherPageSizes = (document: DocumentNode, n: number): DocumentNode =>
  visit(document, {
    Argument: {
      leave: (argument) => {
        const { name, value } = argument;
        if (!['first', 'limit'].includes(name.value) || value.kind !== Kind.INT) return undefined;
        return { ...argument, value: { ...value, value: String(Math.max(1, Number(value.value) - n)) } };
      },
    },
  });
