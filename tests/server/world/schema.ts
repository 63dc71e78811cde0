import { buildSchema, GraphQLError, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { GraphError, type GraphErrorKind } from '../../../src/graph/GraphError.ts';

/** The schema of a tiny invented world, with everything that the edge must cope with. */
export const schemaText = `"""Everything that can be asked."""
type Query {
  cat(id: ID!): Cat
  cats(first: Int = 20, last: Int, after: String, where: CatWhere): CatConnection!
  pets(ids: [ID!]!): [Pet]!
  litters(first: Int): [Litter!]!
  legs(atLeast: Int! = 4): Int
  census: Census
  "Answers after so many milliseconds."
  sleep(milliseconds: Int!): String
  "Fails in the way that is asked for."
  fail(how: String!): String
  failAlways: String!
  context: String
}

interface Pet { id: ID! name: String! }

type Cat implements Pet {
  id: ID!
  name: String!
  nicknames: [String!]!
  mother: Cat
  friends: [Pet!]!
  kittens(first: Int, last: Int, after: String): CatConnection!
}

type Dog implements Pet { id: ID! name: String! barks: Boolean! }

type Litter { kittens: [Cat!]! }

type Census { cats: Int! }

type CatConnection { edges: [CatEdge!]! nodes: [Cat!]! pageInfo: PageInfo! totalCount: Int! }

type CatEdge { cursor: String! node: Cat! }

type PageInfo { hasNextPage: Boolean! endCursor: String }

input CatWhere { name: String AND: [CatWhere!] NOT: CatWhere }
`;

const tom = { __typename: 'Cat', id: 'cat:tom', name: 'Tom', nicknames: ['Tommy'], friends: [] };
const rex = { __typename: 'Dog', id: 'dog:rex', name: 'Rex', barks: true };
const pets = [tom, rex];

const pageOf = (nodes: readonly object[]) => ({
  nodes,
  edges: nodes.map((node) => ({ cursor: 'c', node })),
  pageInfo: { hasNextPage: false, endCursor: null },
  totalCount: nodes.length,
});

interface Arguments {
  readonly id?: string;
  readonly ids?: readonly string[];
  readonly atLeast?: number;
  readonly milliseconds?: number;
  readonly how?: string;
}

/** Failures by the name under which the world's `fail` throws them. */
const failures: Record<string, (() => Error) | undefined> = {
  bug: () => new TypeError('secret detail of the code'),
  code: () => new GraphQLError('No cat has that name.', { extensions: { code: 'NOT_FOUND', argument: 'name' } }),
  foreign: () => new GraphQLError('secret detail of a library', { extensions: { code: 'SOME_LIBRARY' } }),
  disguised: () => Object.assign(new Error('secret detail in disguise'), { extensions: { code: 'NOT_FOUND' } }),
};

const resolvers: Record<string, GraphQLFieldResolver<unknown, unknown, Arguments>> = {
  cat: (_source, { id }) => pets.find((pet) => pet.id === id),
  cats: () => pageOf([{ ...tom, kittens: pageOf([]) }]),
  pets: (_source, { ids = [] }) => ids.map((id) => pets.find((pet) => pet.id === id) ?? null),
  litters: () => [{ kittens: [tom] }],
  legs: (_source, { atLeast }) => atLeast,
  census: () => ({ cats: 1 }),
  sleep: (_source, { milliseconds }) => new Promise((resolve) => setTimeout(() => resolve('slept'), milliseconds)),
  fail(_source, { how = '' }) {
    throw failures[how]?.() ?? new GraphError(how as GraphErrorKind, `secret detail of ${how}`);
  },
  failAlways: () => null,
  context: (_source, _args, context) => JSON.stringify(context),
};

/** Makes the world's schema, ready to be executed. */
export function createWorld(): GraphQLSchema {
  const schema = buildSchema(schemaText);
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = fields[name];
    if (field === undefined) throw new Error(`the world has a resolver for ${name}, but no field`);
    field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  }
  return schema;
}
