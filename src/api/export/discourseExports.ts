import { setImmediate } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import { createDiscourseNetwork } from '../../analysis/discourse/discourseNetwork.ts';
import { definitionOfId } from '../../data/definitions.ts';
import { type ExportFormat, ExportRefused, type ExportRequest } from '../../data/export/exportFormat.ts';
import { labelOf } from '../../data/export/labelOf.ts';
import { networkExports } from '../../data/export/networkExports.ts';
import type { FileNode, FileTie, NetworkFile } from '../../data/export/networkFile.ts';
import { readNodes } from '../../data/export/readNodes.ts';
import { catalogue } from '../catalogue.ts';
import { callRoot, parametersOf, refusing } from './callRoot.ts';

type Network = Awaited<ReturnType<ReturnType<typeof createDiscourseNetwork>>>;

const field = 'discourseNetwork';
const compute = createDiscourseNetwork(catalogue);

/** How many ids of stances a file holds at most, shared among its ties: as many for each node and tie that it may hold. */
const mostStanceIds = { forEach: 2, all: 500_000 };

/** How many ties are looked behind before other requests have their turn. */
const tiesInTurn = 1000;

/** The files of a discourse network, with the parameters of `discourseNetwork`. */
export const discourseExports = (schema: GraphQLSchema): readonly ExportFormat[] =>
  networkExports({
    what: 'discourse',
    description: 'a discourse network',
    parameters: parametersOf(schema, field),
    read: (request) => read(schema, request),
  });

async function read(schema: GraphQLSchema, { run, parameters, limit }: ExportRequest): Promise<NetworkFile> {
  const { args, info } = callRoot(schema, field, parameters);
  const network = await refusing(() => compute(args, { run }, info));
  const size = network.nodes.length + network.ties.length;
  if (size > limit)
    throw new ExportRefused(
      'BAD_USER_INPUT',
      `expected a network of at most ${limit} nodes and ties, got ${size}: raise minimumActivity or threshold, or export ` +
        'it from the command line, which has no limit',
    );
  const nodes = await nodesOf(network, run);
  const { ties, warnings } = await tiesOf(network, Math.min(mostStanceIds.forEach * limit, mostStanceIds.all));
  const claims = new Set(nodes.filter(({ attributes }) => attributes['type'] === 'Claim').map(({ id }) => id));
  return {
    type: 'undirected',
    nodes,
    ties,
    ...(args['network'] === 'AFFILIATION' ? { columns: claims } : {}),
    about: [...network.parameters, ...network.warnings, ...warnings],
  };
}

async function nodesOf({ nodes }: Network, run: ExportRequest['run']): Promise<FileNode[]> {
  const ids = nodes.map(({ node }) => node.id);
  const told = await readNodes(run, ids);
  return Promise.all(
    nodes.map(async ({ activity, degree, community, betweenness }, index): Promise<FileNode> => {
      const id = ids[index] ?? '';
      const record = { id, properties: told.get(id) ?? {} };
      const type = definitionOfId(id)?.type ?? '';
      const [group, between] = [await community(), await betweenness()];
      return {
        id,
        label: labelOf(record),
        group: group ?? type,
        size: activity,
        attributes: {
          type,
          nameEn: labelOf(record, 'En'),
          nameZh: labelOf(record, 'Zh'),
          activity,
          degree,
          ...(group === null || group === undefined ? {} : { community: group }),
          ...(between === null || between === undefined ? {} : { betweenness: between }),
        },
      };
    }),
  );
}

/** The ties with the stances behind each, so that each leads to the words. */
async function tiesOf({ ties, behind }: Network, mostIds: number): Promise<{ ties: FileTie[]; warnings: string[] }> {
  const most = Math.max(1, Math.floor(mostIds / ties.length));
  const all: FileTie[] = [];
  let [zero, cut] = [0, 0];
  for (const tie of ties) {
    if (all.length % tiesInTurn === tiesInTurn - 1) await setImmediate();
    const { source, target, weight, raw, denominator } = tie;
    const stances = behind(tie);
    if (weight === 0) zero += 1;
    else if (stances.length > most) cut += 1;
    const stanceIds = stances.slice(0, most).join(' | ');
    const attributes = { sign: Math.sign(weight), raw, denominator, stances: stances.length, stanceIds };
    all.push({ source, target, weight, attributes });
  }
  return {
    ties: all,
    warnings: [
      ...(zero === 0 ? [] : [`Ties of weight 0, which are left out: ${zero}.`]),
      ...(cut === 0 ? [] : [`Ties with more than ${most} stances, of which only so many are named: ${cut}.`]),
    ],
  };
}
