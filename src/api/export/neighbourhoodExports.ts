import type { GraphQLSchema } from 'graphql';
import { neighbourhood } from '../../analysis/neighbourhood.ts';
import { definitionOfId } from '../../data/definitions.ts';
import type { ExportFormat, ExportRequest } from '../../data/export/exportFormat.ts';
import { labelOf } from '../../data/export/labelOf.ts';
import { networkExports } from '../../data/export/networkExports.ts';
import type { NetworkFile } from '../../data/export/networkFile.ts';
import { readNodes } from '../../data/export/readNodes.ts';
import { callRoot, parametersOf, refusing } from './callRoot.ts';

const field = 'neighbourhood';

/** The files of what lies around some records, with the parameters of `neighbourhood`; lists are set apart by commas. */
export const neighbourhoodExports = (schema: GraphQLSchema): readonly ExportFormat[] =>
  networkExports({
    what: field,
    description: 'what lies around some records',
    parameters: parametersOf(schema, field),
    read: (request) => read(schema, request),
  });

async function read(schema: GraphQLSchema, { run, parameters }: ExportRequest): Promise<NetworkFile> {
  const { args } = callRoot(schema, field, parameters);
  const found = await refusing(() => neighbourhood(args, { run }));
  const { ties } = found;
  const ids = found.nodes.map(({ id }) => id);
  const told = await readNodes(run, ids);
  const degrees = new Map<string, number>();
  for (const { source, target } of ties)
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const words = Object.entries(args).map(([name, value]) => `${name}: ${String(value)}`);
  return {
    type: 'directed',
    nodes: ids.map((id) => {
      const record = { id, properties: told.get(id) ?? {} };
      const type = definitionOfId(id)?.type ?? '';
      const degree = degrees.get(id) ?? 0;
      const attributes = { type, nameEn: labelOf(record, 'En'), nameZh: labelOf(record, 'Zh'), degree };
      return { id, label: labelOf(record), group: type, size: degree, attributes };
    }),
    ties: ties.map(({ source, kind, target, citations }) => {
      const attributes = { relation: kind, citations: citations.join(' | ') };
      return { source, target, weight: 1, attributes };
    }),
    about: [...words, ...(found.truncated ? ['Records were left out because first was reached.'] : [])],
  };
}
