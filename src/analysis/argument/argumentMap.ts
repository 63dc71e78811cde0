import type { ComputeRoot } from '../../engine/computedRoots.ts';
import { inputError } from '../../engine/inputError.ts';
import { reference } from '../../engine/reference.ts';
import type { EngineContext } from '../../engine/rootResolvers.ts';
import type { Run } from '../../graph/port.ts';
import { hasQuestion } from '../discourse/readStances.ts';
import { mustExist, numberWithin, typeOfId } from '../knownIds.ts';
import { showEdges } from '../showEdges.ts';
import { type Tie, tieId } from '../ties.ts';
import { type Holding, readHolders } from './readHolders.ts';
import { unansweredAttacks } from './unansweredAttacks.ts';
import { type ArgumentWalk, type WalkedArguments, walkArguments } from './walkArguments.ts';

/** What supports and attacks a claim or the positions on a question, who advances it, and what nobody answered. */
export const argumentMap: ComputeRoot<EngineContext> = async (args, { run }) => {
  const walked = await findArguments(run, args);
  const ids = [...walked.depths.keys()];
  let reading: ReturnType<typeof readHolders> | undefined;
  const holdersOf = async (id: string) => (await (reading ??= readHolders(run, ids))).get(id);
  const edges = showEdges(run, walked.ties);
  return {
    nodes: ids.map((id) => ({
      id,
      claim: reference(id),
      depth: walked.depths.get(id),
      holders: async ({ polarity }: Readonly<Record<string, unknown>>) =>
        ((await holdersOf(id))?.holdings ?? [])
          .filter((each) => polarity == null || each.polarity === polarity)
          .map(showHolding),
      holdersTruncated: async () => (await holdersOf(id))?.truncated ?? false,
    })),
    edges,
    unanswered: async () => {
      const unanswered = new Set((await unansweredAttacks(run, walked.ties)).map(tieId));
      return walked.ties.flatMap((tie, index) => (unanswered.has(tieId(tie)) ? showAttack(tie, edges[index]) : []));
    },
    truncated: walked.truncated,
  };
};

/** Finds the arguments that the arguments of the field, or the parameters of a file, ask for; refuses wrong ones. */
export async function findArguments(run: Run, args: Readonly<Record<string, unknown>>): Promise<WalkedArguments> {
  const start = startOf(args);
  const depth = numberWithin('depth', args['depth'], [1, 50]);
  const first = numberWithin('first', args['first'], [1, 500]);
  const walked = await walkArguments(run, { start, depth, first });
  if ('claim' in start) mustExist('claim', start.claim, walked.depths);
  else if (walked.depths.size === 0 && !(await hasQuestion(run, start.question)))
    mustExist('question', start.question, walked.depths);
  return walked;
}

function startOf({ claim, question }: Readonly<Record<string, unknown>>): ArgumentWalk['start'] {
  if (typeof claim === 'string' && question == null) return { claim: checked('claim', claim, 'Claim') };
  if (typeof question === 'string' && claim == null) return { question: checked('question', question, 'Question') };
  throw inputError(`expected one of claim and question, got ${claim == null ? 'neither' : 'both'}`, {
    argument: claim == null ? 'claim' : 'question',
  });
}

function checked(argument: 'claim' | 'question', id: string, type: string): string {
  if (typeOfId(argument, id) === type) return id;
  throw inputError(`expected ${argument} to be the id of a ${argument}, got ${JSON.stringify(id)}`, { argument });
}

const showHolding = ({ party, polarity, stances }: Holding) => ({
  party: party === null ? null : reference(party),
  polarity,
  stances: stances.map(reference),
});

const showAttack = ({ source, target }: Tie, edge: unknown) => ({
  attacker: reference(source),
  target: reference(target),
  edge,
});
