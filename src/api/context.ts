import type { PassageContext } from '../concepts/citations/passage.ts';
import type { DeadlineContext } from '../analysis/deadlineContext.ts';
import type { PathsContext } from '../analysis/shortestPaths.ts';
import type { SearchContext } from '../analysis/search/search.ts';
import type { EngineContext } from '../engine/rootResolvers.ts';

/** What every request offers to the fields that answer it. */
export type ApiContext = EngineContext & PassageContext & SearchContext & PathsContext & DeadlineContext;
