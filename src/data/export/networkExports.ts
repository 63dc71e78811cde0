import { write } from 'graphology-gexf';
import { dl } from './dl.ts';
import { type ExportFormat, ExportRefused, type ExportRequest } from './exportFormat.ts';
import { graphml } from './graphml.ts';
import { drawnGraph, type NetworkFile } from './networkFile.ts';
import { networkEdgesCsv, networkNodesCsv } from './networkLists.ts';
import { matrixCsv } from './networkMatrix.ts';

interface Source {
  readonly what: string;
  /** What it is, in a few words, such as `a discourse network`. */
  readonly description: string;
  readonly parameters: ExportFormat['parameters'];
  readonly read: (request: ExportRequest) => Promise<NetworkFile>;
}

/** The files that a computed network can be had as. */
export function networkExports({ what, description, parameters, read }: Source): readonly ExportFormat[] {
  const format = (
    [name, ending]: readonly [string, string],
    mediaType: string,
    words: string,
    write: (file: NetworkFile, request: ExportRequest) => Iterable<string>,
  ): ExportFormat => ({
    what: name,
    format: ending,
    mediaType,
    description: `${description} ${words}`,
    parameters,
    write: async (request) => write(await read(request), request),
  });
  return [
    format([what, 'gexf'], 'application/gexf+xml', 'as GEXF 1.3, for Gephi', gexf),
    format([what, 'graphml'], 'application/graphml+xml', 'as GraphML', (file) => graphml(drawnGraph(file))),
    format([what, 'dl'], 'text/plain', 'in the DL language of UCINET', dl),
    format([what, 'csv'], 'text/csv', 'as a matrix', (file, { limit }) => matrixCsv(file, limit)),
    format([what, 'json'], 'application/json', "in graphology's own form", (file) => [
      JSON.stringify(drawnGraph(file).export()),
    ]),
    format([`${what}-nodes`, 'csv'], 'text/csv', 'as rows of nodes, for Flourish', networkNodesCsv),
    format([`${what}-edges`, 'csv'], 'text/csv', 'as rows of edges, for Flourish', networkEdgesCsv),
  ];
}

/** GEXF is written at one go, in which nothing else is answered: 50 ms for 1,000 ties. */
const tiesAtOneGo = 0.1;

function gexf(file: NetworkFile, { limit }: ExportRequest): string[] {
  const most = limit * tiesAtOneGo;
  const graph = drawnGraph(file);
  if (graph.size > most)
    throw new ExportRefused(
      'BAD_USER_INPUT',
      `expected at most ${most} ties for GEXF, got ${graph.size}: take GraphML, or write GEXF by the command line, which ` +
        'has no limit',
    );
  return [write(graph, { version: '1.3' })];
}
