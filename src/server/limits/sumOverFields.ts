import type { DocumentNode, FieldNode } from 'graphql';
import { foldOperations } from './foldOperations.ts';

const add = (left: number, right: number) => left + right;

/** Adds up a weight of every field of a document; those of a fragment count wherever it is spread. */
export function sumOverFields(document: DocumentNode, weigh: (node: FieldNode) => number): number {
  return foldOperations(document, { field: (node, inside) => weigh(node) + inside, join: add }).reduce(add, 0);
}
