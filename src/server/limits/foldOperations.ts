import { Kind, type DocumentNode, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/** How a figure of a selection is made from those of its parts. */
export interface Fold {
  /** The figure of a field, given that of its own selection. */
  readonly field: (node: FieldNode, inside: number) => number;
  /** The figure of things that stand side by side. */
  readonly join: (left: number, right: number) => number;
}

/**
 * Computes a figure of each operation, as if every fragment were written out where it is spread. Each fragment is
 * visited once, however often it is spread, so the time is linear in the document though the figure may be exponential.
 */
export function foldOperations(document: DocumentNode, { field, join }: Fold): number[] {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  }
  const figures = new Map<string, number>();

  const ofFragment = (name: string): number => {
    const known = figures.get(name);
    if (known !== undefined) return known;
    figures.set(name, 0); // A cycle ends here: another rule refuses it.
    const selectionSet = fragments.get(name);
    const figure = selectionSet === undefined ? 0 : ofSelection(selectionSet);
    figures.set(name, figure);
    return figure;
  };

  const ofSelection = ({ selections }: SelectionSetNode): number => {
    let figure = 0;
    for (const selection of selections) figure = join(figure, ofPart(selection));
    return figure;
  };

  const ofPart = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    const inside = selection.selectionSet === undefined ? 0 : ofSelection(selection.selectionSet);
    return selection.kind === Kind.FIELD ? field(selection, inside) : inside;
  };

  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ selectionSet }) => ofSelection(selectionSet));
}
