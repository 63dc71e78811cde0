import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { cypherName } from '../../graph/cypherName.ts';

/** Tells how the graph goes about a text, a line for each step. */
export type PlanOf = (cypher: string) => Promise<readonly string[]>;

/** How many texts are remembered as told. */
const TOLD = 500;

/**
 * Makes what logs the plan of a text that was slow. Planning is work for the graph, so a text is explained once and one
 * at a time, whoever else is slow meanwhile; the next time will do.
 */
export function explainSlow(planOf: PlanOf): (cypher: string, logger: Logger) => void {
  const told = new LRUCache<string, true>({ max: TOLD });
  let busy = false;
  return (cypher, logger) => {
    if (busy || told.has(cypher)) return;
    busy = true;
    planOf(cypher)
      .then((plan) => {
        told.set(cypher, true);
        logger.warn({ name: cypherName(cypher), plan }, 'the plan of a slow text');
      })
      .catch((error: unknown) => logger.debug({ name: cypherName(cypher), err: error }, 'no plan of a slow text'))
      .finally(() => {
        busy = false;
      });
  };
}
