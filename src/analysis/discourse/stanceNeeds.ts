import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import type { DiscourseSettings } from './settings.ts';

/** What of a stance and its surroundings a network makes use of. */
export interface StanceNeeds {
  readonly strength: boolean;
  /** The statement or deed behind it, and its dates. */
  readonly expression: boolean;
  /** For whom its holder spoke. */
  readonly onBehalfOf: boolean;
  readonly sources: boolean;
}

/** What the settings of a network and the selected fields make use of; the graph is asked for nothing else. */
export function stanceNeeds(settings: DiscourseSettings, info: GraphQLResolveInfo): StanceNeeds {
  const { scale, actors, duplicates, during } = settings;
  const names = selectedNames(info);
  const salience = names.has('salience');
  return {
    strength: scale.kind === 'INTEGER',
    // Of duplicates, the first by date stays.
    expression: during !== null || duplicates !== 'INCLUDE' || names.has('windows') || salience,
    onBehalfOf: actors === 'ORGANISATIONS' || actors === 'BOTH',
    sources: duplicates === 'DOCUMENT' || salience,
  };
}

/** The names of all fields at any depth; windows hold networks too. */
function selectedNames({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
  const names = new Set<string>();
  const opened = new Set<string>();
  const visit = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      if (selection.kind !== Kind.FRAGMENT_SPREAD) visit(selection.selectionSet);
      else if (!opened.has(selection.name.value)) {
        opened.add(selection.name.value);
        visit(fragments[selection.name.value]?.selectionSet);
      }
    }
  };
  for (const { selectionSet } of fieldNodes) visit(selectionSet);
  return names;
}
