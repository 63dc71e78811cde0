import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Catalogue } from '../../engine/catalogue.ts';
import { createCompiler } from '../../engine/compiler.ts';
import { filterCondition } from '../../engine/filters.ts';
import { inputError } from '../../engine/inputError.ts';
import type { EngineContext } from '../../engine/rootResolvers.ts';
import { selectObject } from '../../engine/selectObject.ts';
import { bring, findSites } from '../../engine/sites.ts';
import type { DeadlineContext } from '../deadlineContext.ts';
import { numberWithin } from '../knownIds.ts';
import { buildNetwork, type Tools } from './buildNetwork.ts';
import { checkSettings, spanOf } from './checkSettings.ts';
import type { TimeUnit } from './periods.ts';
import { hasQuestion, type ReadStance, readStances, type StanceQuestion } from './readStances.ts';
import type { DiscourseSettings } from './settings.ts';
import { createPlacing } from './place.ts';
import { stanceNeeds } from './stanceNeeds.ts';
import { calendarWindows, eventWindows, liesIn, longestWindow, mostWindows } from './windows.ts';

/** How many stances a network is computed of at most. */
export const mostStances = 200_000;

/** Who stands with whom: a discourse network, with its scores and a series of it over time. */
export function createDiscourseNetwork(catalogue: Catalogue) {
  return async (
    args: Readonly<Record<string, unknown>>,
    { run, signal }: EngineContext & DeadlineContext,
    info: GraphQLResolveInfo,
  ) => {
    const settings = checkSettings(args);
    const tools = { run, place: createPlacing(signal) };
    const { question } = settings;
    const filter = filterOf(catalogue, args['where'], info);
    const all = await readStances(run, {
      question,
      ...filter,
      limit: mostStances + 1,
      needs: stanceNeeds(settings, info),
    });
    if (all.length > mostStances)
      throw new GraphQLError(
        `expected at most ${mostStances} stances, got more; ask for one question or fewer stances with where`,
        { nodes: info.fieldNodes, extensions: { code: 'QUERY_TOO_COMPLEX', argument: 'where' } },
      );
    if (all.length === 0 && question !== null && !(await hasQuestion(run, question)))
      throw inputError(`expected question to be the id of a question in the graph, got ${JSON.stringify(question)}`, {
        argument: 'question',
      });
    const span = spanOf(settings.during);
    const read = span === undefined ? all : all.filter((stance) => liesIn(stance, span, settings.certain));
    const network = await buildNetwork(read, settings, tools);
    return {
      ...network,
      warnings: [...undated(all, span !== undefined), ...network.warnings],
      windows: (asked: Readonly<Record<string, unknown>>) => seriesOf(read, settings, asked, tools),
    };
  };
}

function undated(all: readonly ReadStance[], matters: boolean): string[] {
  const count = all.filter(({ earliest, latest }) => earliest === null && latest === null).length;
  return matters && count > 0 ? [`Stances without a date, which lie in no window: ${count}.`] : [];
}

/** The same network in one window after the other. */
function seriesOf(
  read: readonly ReadStance[],
  settings: DiscourseSettings,
  asked: Readonly<Record<string, unknown>>,
  tools: Tools,
): Promise<unknown[]> {
  const longest = longestWindow[asked['unit'] as keyof typeof longestWindow];
  const width = numberWithin('width', asked['width'], [1, longest]);
  const step = numberWithin('step', asked['step'] ?? width, [1, longest]);
  const windows =
    asked['unit'] === 'STANCES'
      ? eventWindows(read, { width, step })
      : calendarWindows(read, asked['unit'] as TimeUnit, { width, step }, settings.certain);
  if (windows.length > mostWindows)
    throw inputError(
      `expected at most ${mostWindows} windows, got more; take a longer step, or a shorter time by during`,
      {
        argument: 'step',
      },
    );
  return Promise.all(
    windows.map(async ({ from, until, stances }) => {
      const during = `${from}/${until}`;
      const network = await buildNetwork(stances, { ...settings, during }, tools);
      // A window has no windows of its own: what it holds is within it already.
      return { from, until, network: { ...network, windows: [] } };
    }),
  );
}

/** The `where` argument as a condition on the stance that is read. */
function filterOf(
  catalogue: Catalogue,
  where: unknown,
  { schema, parentType, fieldNodes, fragments, variableValues }: GraphQLResolveInfo,
): Pick<StanceQuestion, 'condition' | 'parameters'> {
  const [node] = fieldNodes;
  if (where === undefined || where === null || node === undefined) return { condition: undefined, parameters: {} };
  const brought = bring(findSites(schema, parentType, fieldNodes, fragments), variableValues);
  const compiler = createCompiler(schema, catalogue, fragments, brought, selectObject);
  const condition = filterCondition(compiler, 'Stance', 'x', { node, path: ['where'], value: where });
  const parameters = Object.fromEntries([...compiler.parameters].map(([name, value]) => [name, value(brought)]));
  return { condition, parameters };
}
