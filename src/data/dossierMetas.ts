import { createHash } from 'node:crypto';
import { records } from '../concepts/records.ts';
import type { Run } from '../graph/port.ts';
import { canonical, digestOf, graphFormat } from './digestOf.ts';
import { graphLayout } from './graphLayout.ts';
import type { GraphRecords } from './graphRecords.ts';
import { ImportRefused } from './ImportRefused.ts';
import { readMetas } from './importTexts.ts';

/** What the graph tells of a dossier in it. */
export interface DossierMeta {
  readonly dossier: string;
  readonly digest: string;
  readonly format: number;
  /** The digest of the constraints and indexes that were made before it was written. */
  readonly layout: string;
}

/** The digest of the constraints and indexes that this version makes. */
export const layoutDigest = createHash('sha256')
  .update(canonical(graphLayout(records)))
  .digest('hex');

/** What the graph tells of its dossiers; throws where another format wrote them, unless they are to be replaced. */
export async function dossierMetas(run: Run, { replace = false }: { replace?: boolean } = {}): Promise<DossierMeta[]> {
  const rows = (await run(readMetas)) as [string, string, number, string][];
  const metas = rows.map(([dossier, digest, format, layout]) => ({ dossier, digest, format, layout }));
  const other = metas.find(({ format }) => format !== graphFormat);
  if (other !== undefined && !replace) throw new ImportRefused([otherFormat(other)]);
  return metas;
}

const otherFormat = ({ dossier, format }: DossierMeta): string =>
  `expected a graph of format ${graphFormat}, got ${format} in the dossier ${dossier}: ` +
  (format > graphFormat ? 'update this program' : 'the graph is from an earlier version') +
  ', or write all dossiers anew with import --replace, which leaves alone what is not ours';

/** What the graph is told of a dossier that was written to it. */
export const metaOf = (written: GraphRecords) => ({
  dossier: written.dossier,
  digest: digestOf(written),
  format: graphFormat,
  layout: layoutDigest,
  records: written.nodes.length,
  ties: written.ties.length,
  importedAt: new Date().toISOString(),
});
