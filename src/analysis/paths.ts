import { askedNames } from '../engine/askedNames.ts';
import type { ComputeRoot } from '../engine/computedRoots.ts';
import { inputError } from '../engine/inputError.ts';
import { reference } from '../engine/reference.ts';
import type { Run } from '../graph/port.ts';
import { findPaths, mostTies, type PathQuestion, type PathsFound } from './findPaths.ts';
import { mustExist, numberWithin, typeOfId } from './knownIds.ts';
import { relationTypes } from './relations.ts';
import { distance, type PathsContext, shortestPaths } from './shortestPaths.ts';
import { showEdges } from './showEdges.ts';
import { countTies } from './ties.ts';
import { tooComplex } from './tooComplex.ts';

/** How two records are connected, the shortest ways first. */
export const paths: ComputeRoot<PathsContext> = async (args, context, info) => {
  const { run } = context;
  const [from, to] = [String(args['from']), String(args['to'])];
  typeOfId('from', from);
  typeOfId('to', to);
  if (from === to) throw inputError(`expected two different records, got ${from} twice`, { argument: 'to' });
  const maxLength = numberWithin('maxLength', args['maxLength'], [1, 6]);
  const first = numberWithin('first', args['first'], [1, 20]);
  const types = relationTypes(args['relations']);
  const question = { from, to, maxLength, first, types };
  const asked = askedNames(info);
  const isLengthEnough = first === 1 && !asked.has('nodes') && !asked.has('edges');
  const length = isLengthEnough ? await distance(context, question) : undefined;
  if (length !== undefined) return [{ length, truncated: false }];
  const near = isLengthEnough ? undefined : await shortestPaths(context, question);
  const found = near === undefined ? await walk(run, question) : { paths: near, truncated: false };
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

async function walk(run: Run, question: PathQuestion): Promise<PathsFound> {
  const degrees = await countTies(run, [question.from, question.to], question.types);
  mustExist('from', question.from, degrees);
  mustExist('to', question.to, degrees);
  return findPaths(run, question, degrees);
}
