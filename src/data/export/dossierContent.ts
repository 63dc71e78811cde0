import type { ExportRequest } from './exportFormat.ts';
import { ExportRefused } from './exportFormat.ts';
import { graphContent, type GraphContent } from './graphContent.ts';

/** The whole graph; throws where the dossier that is asked for is not in it. */
export async function wholeContent({ run, parameters: { dossier }, limit }: ExportRequest): Promise<GraphContent> {
  const content = await graphContent(run, { limit });
  const known = new Set(content.nodes.map(({ properties }) => String(properties['dossier'])));
  if (dossier === undefined || known.has(dossier)) return content;
  const told = known.size === 0 ? 'none, for the graph is empty' : [...known].sort().join(', ');
  throw new ExportRefused('NOT_FOUND', `dossier: expected one of ${told}; got ${JSON.stringify(dossier)}`);
}

/** The graph, or of one dossier the records, the ties and what the ties lead to. */
export async function dossierContent(request: ExportRequest): Promise<GraphContent> {
  const content = await wholeContent(request);
  const { dossier } = request.parameters;
  if (dossier === undefined) return content;
  const ties = content.ties.filter(({ properties }) => properties['dossier'] === dossier);
  const touched = new Set(ties.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: content.nodes.filter(({ id, properties }) => properties['dossier'] === dossier || touched.has(id)),
    ties,
  };
}
