import type { Run } from '../graph/port.ts';
import { digestOf, graphFormat } from './digestOf.ts';
import type { GraphRecords } from './graphRecords.ts';
import { ImportRefused } from './ImportRefused.ts';
import { readMetas } from './importTexts.ts';

/** What the graph tells of a dossier in it. */
export interface DossierMeta {
  readonly dossier: string;
  readonly digest: string;
  readonly format: number;
}

/** What the graph tells of its dossiers; throws where another format wrote them, unless they are to be replaced. */
export async function dossierMetas(run: Run, { replace = false }: { replace?: boolean } = {}): Promise<DossierMeta[]> {
  const rows = (await run(readMetas)) as [string, string, number][];
  const metas = rows.map(([dossier, digest, format]) => ({ dossier, digest, format }));
  const other = metas.find(({ format }) => format !== graphFormat);
  if (other !== undefined && !replace) throw new ImportRefused([otherFormat(other)]);
  return metas;
}

const otherFormat = ({ dossier, format }: DossierMeta): string =>
  `expected a graph of format ${graphFormat}, got ${format} in the dossier ${dossier}: ` +
  (format > graphFormat ? 'update this program' : 'the graph is from an earlier version') +
  ', or write all dossiers anew with import --replace, which leaves alone what is not ours';

/** What the graph is told of a dossier that was written to it. */
export const metaOf = (records: GraphRecords) => ({
  dossier: records.dossier,
  digest: digestOf(records),
  format: graphFormat,
  records: records.nodes.length,
  ties: records.ties.length,
  importedAt: new Date().toISOString(),
});
