import type { PassageContext } from '../concepts/citations/passage.ts';
import type { EngineContext } from '../engine/rootResolvers.ts';

/** What every request offers to the fields that answer it. */
export type ApiContext = EngineContext & PassageContext;
