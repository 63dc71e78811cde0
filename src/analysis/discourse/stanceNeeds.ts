import type { GraphQLResolveInfo } from 'graphql';
import { askedNames } from '../../engine/askedNames.ts';
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
  // Windows hold networks too.
  const names = askedNames(info);
  const salience = names.has('salience');
  return {
    strength: scale.kind === 'INTEGER',
    // Of duplicates, the first by date stays.
    expression: during !== null || duplicates !== 'INCLUDE' || names.has('windows') || salience,
    onBehalfOf: actors === 'ORGANISATIONS' || actors === 'BOTH',
    sources: duplicates === 'DOCUMENT' || salience,
  };
}
