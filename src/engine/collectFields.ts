import { type FieldNode, isAbstractType, Kind, type SelectionSetNode } from 'graphql';
import type { Compiler } from './compiler.ts';

/** What collecting fields needs to know of a document and its schema. */
export type Selecting = Pick<Compiler, 'schema' | 'fragments' | 'isSkipped'>;

/** The fields that some selection sets ask of an object type, by response key, with fragments opened and @skip obeyed. */
export function collectFields(
  compiler: Selecting,
  type: string,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]> {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const visited = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (compiler.isSkipped(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const others = fields.get(key);
        if (others === undefined) fields.set(key, [selection]);
        else others.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(compiler, type, selection.typeCondition?.name.value)) visit(selection.selectionSet);
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = compiler.fragments[selection.name.value];
        if (fragment !== undefined && applies(compiler, type, fragment.typeCondition.name.value))
          visit(fragment.selectionSet);
      }
    }
  };
  sets.forEach(visit);
  return fields;
}

function applies({ schema }: Selecting, type: string, condition: string | undefined): boolean {
  if (condition === undefined || condition === type) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.getPossibleTypes(wanted).some(({ name }) => name === type);
}

/** The selection sets of fields that answer together under one response key. */
export const setsOf = (nodes: readonly FieldNode[]): readonly SelectionSetNode[] =>
  nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
