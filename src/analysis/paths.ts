import type { ComputeRoot } from '../engine/computedRoots.ts';
import { inputError } from '../engine/inputError.ts';
import { reference } from '../engine/reference.ts';
import type { EngineContext } from '../engine/rootResolvers.ts';
import { findPaths, mostTies } from './findPaths.ts';
import { mustExist, numberWithin, typeOfId } from './knownIds.ts';
import { relationTypes } from './relations.ts';
import { showEdges } from './showEdges.ts';
import { countTies } from './ties.ts';
import { tooComplex } from './tooComplex.ts';

/** How two records are connected, the shortest ways first. */
export const paths: ComputeRoot<EngineContext> = async (args, { run }) => {
  const [from, to] = [String(args['from']), String(args['to'])];
  typeOfId('from', from);
  typeOfId('to', to);
  if (from === to) throw inputError(`expected two different records, got ${from} twice`, { argument: 'to' });
  const maxLength = numberWithin('maxLength', args['maxLength'], [1, 6]);
  const first = numberWithin('first', args['first'], [1, 20]);
  const types = relationTypes(args['relations']);
  const degrees = await countTies(run, [from, to], types);
  mustExist('from', from, degrees);
  mustExist('to', to, degrees);
  const found = await findPaths(run, { from, to, maxLength, first, types }, degrees);
  if (found.truncated && found.paths.length === 0)
    throw tooComplex(
      `expected paths within ${mostTies} ties of the two records, got none; ask for a shorter maxLength or fewer relations`,
      'maxLength',
    );
  const edges = showEdges(
    run,
    found.paths.flatMap(({ ties }) => ties),
  );
  let shown = 0;
  return found.paths.map(({ nodes, ties }) => ({
    length: ties.length,
    nodes: nodes.map(reference),
    edges: edges.slice(shown, (shown += ties.length)),
    truncated: found.truncated,
  }));
};
