import { GraphError } from './GraphError.ts';
import { layoutNames, type LayoutEntry } from './layoutNames.ts';
import type { GraphLayout, Run } from './port.ts';

/** Makes the constraints and indexes of the embedded engine that do not exist yet. */
export async function embeddedLayout(run: Run, layout: GraphLayout): Promise<void> {
  const { unique, indexes } = layoutNames(layout);
  const known = new Set((await run('SHOW CONSTRAINTS')).map(([name]) => name));
  for (const entry of unique) {
    if (known.has(entry.constraint)) continue;
    await mustBeUnique(run, entry);
    const { constraint, label, property } = entry;
    await run(`CREATE CONSTRAINT ${constraint} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`);
  }
  // A constraint alone gives this engine no index.
  for (const { index, label, property } of [...unique, ...indexes]) {
    await run(`CREATE INDEX ${index} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`);
  }
}

/** The engine itself accepts a constraint over duplicates without complaint. */
async function mustBeUnique(run: Run, { label, property }: LayoutEntry): Promise<void> {
  const [first] = await run(
    `MATCH (n:${label}) WHERE n.${property} IS NOT NULL WITH n.${property} AS value, count(*) AS times ` +
      'WHERE times > 1 RETURN value, times LIMIT 1',
  );
  if (!first) return;
  const [value, times] = first;
  const message = `cannot keep ${label}.${property} unique: ${JSON.stringify(value)} is there ${JSON.stringify(times)} times`;
  throw new GraphError('CONSTRAINT', message);
}
