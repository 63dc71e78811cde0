import { argumentMap } from '../analysis/argument/argumentMap.ts';
import { compare } from '../analysis/compare.ts';
import { createDiscourseNetwork } from '../analysis/discourse/discourseNetwork.ts';
import { neighbourhood } from '../analysis/neighbourhood.ts';
import { paths } from '../analysis/paths.ts';
import { search } from '../analysis/search/search.ts';
import { timeline } from '../analysis/timeline.ts';
import type { ComputeRoot } from '../engine/computedRoots.ts';
import { catalogue } from './catalogue.ts';
import type { ApiContext } from './context.ts';

/** The root fields that compute something before they can answer, by name. */
export const computedRoots: Readonly<Record<string, ComputeRoot<ApiContext>>> = {
  argumentMap,
  compare,
  discourseNetwork: createDiscourseNetwork(catalogue),
  neighbourhood,
  paths,
  search,
  timeline,
};
