import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './introspection.d.ts';

/**
 * Makes a document whose answer and variables are typed by the schema. Fragments are not masked: what a fragment selects
 * is part of the answer's type.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { ID: string; Date: string };
}>();

/** The types of a document: its answer, itself, its variables. */
export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
