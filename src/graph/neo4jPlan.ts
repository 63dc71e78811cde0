import type { Plan, Session } from 'neo4j-driver';

/** Asks Neo4j how it would go about a text: a line for each step, the last step first, deeper ones indented. */
export async function neo4jPlan(session: Session, cypher: string): Promise<readonly string[]> {
  const { summary } = await session.run(`EXPLAIN ${cypher}`);
  return summary.plan === false ? [] : linesOf(summary.plan, '');
}

function linesOf({ operatorType, arguments: told, children }: Plan, indent: string): string[] {
  const { EstimatedRows: rows, Details: details } = told as { EstimatedRows?: number; Details?: string };
  const about = [rows === undefined ? '' : `about ${Math.round(rows)} rows`, details ?? ''].filter(
    (each) => each !== '',
  );
  const name = operatorType.replace(/@.*$/, '');
  // A step's first way to its rows goes straight on, as most do; the others are branches.
  return [
    `${indent}${[name, ...about].join(': ')}`,
    ...children
      .toReversed()
      .flatMap((child, index, all) => linesOf(child, index < all.length - 1 ? `${indent}  ` : indent)),
  ];
}
