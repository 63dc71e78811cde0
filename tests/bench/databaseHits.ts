import type { Driver } from 'neo4j-driver';
import { neo4jParameters } from '../../src/graph/neo4jValues.ts';
import type { Parameters } from '../../src/graph/port.ts';

/** One text as an engine is sent it. */
export interface Sent {
  readonly cypher: string;
  readonly parameters: Parameters;
}

/** How often Neo4j touches its store to answer these texts, told by its own profile of each. */
export async function databaseHits(driver: Driver, texts: readonly Sent[]): Promise<number> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares this interface as a class
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    let hits = 0;
    for (const { cypher, parameters } of texts) {
      const { summary } = await session.run(`PROFILE ${cypher}`, neo4jParameters(parameters));
      if (summary.queryProfile === false) throw new Error(`expected a profile of ${cypher}, got none`);
      hits += hitsOf(summary.queryProfile);
    }
    return hits;
  } finally {
    await session.close();
  }
}

interface Profiled {
  readonly dbHits?: unknown;
  readonly children: readonly Profiled[];
}

const hitsOf = ({ dbHits, children }: Profiled): number =>
  children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits));
