import { records } from '../../../src/concepts/records.ts';
import { graphLayout } from '../../../src/data/graphLayout.ts';
import { type GraphTie, labelsOf, nodeLabel } from '../../../src/data/graphRecords.ts';
import { propertiesOf } from '../../../src/data/propertiesOf.ts';
import { writeChanges } from '../../../src/data/writeChanges.ts';
import { linksOf } from '../../../src/engine/catalogue.ts';
import type { Graph } from '../../../src/graph/port.ts';
import { declarationOf, type World, type WorldRecord } from './world.ts';

const dossier = 'invented';

/** Makes a graph ready for worlds. */
export const prepareForWorlds = (graph: Graph): Promise<void> => graph.prepare(graphLayout(records));

/** Makes a graph hold a world and no other, written as the import writes dossiers. */
export async function loadWorld(graph: Graph, world: World): Promise<void> {
  const nodes = world.map(({ id, type, values }) => {
    const definition = declarationOf(type);
    const properties = { id, dossier, ...propertiesOf(definition, values) };
    return { id, type, labels: labelsOf(definition), properties };
  });
  await graph.transaction(async (run) => {
    await run(`MATCH (n:${nodeLabel}) DETACH DELETE n`);
    await writeChanges(
      run,
      { nodes, added: nodes, ties: tiesOf(world), removedNodes: [], removedTies: [] },
      () => undefined,
    );
  });
}

function tiesOf(world: World): GraphTie[] {
  const ties = new Map<string, GraphTie>();
  for (const tie of world.flatMap(ownTies)) {
    const key = `${tie.from} ${tie.relation} ${tie.to}`;
    if (!ties.has(key)) ties.set(key, tie);
  }
  return [...ties.values()];
}

/** A tie that reads the same from both ends begins at the lesser id. */
const ownTies = ({ id, type, links }: WorldRecord): GraphTie[] =>
  Object.entries(linksOf(declarationOf(type))).flatMap(([name, { relation, symmetric }]) =>
    (links[name] ?? []).map((to, position) => ({
      relation,
      ...(symmetric && to < id ? { from: to, to: id } : { from: id, to }),
      properties: { dossier, position },
    })),
  );
