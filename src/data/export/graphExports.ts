import { dossierContent, wholeContent } from './dossierContent.ts';
import type { ExportFormat } from './exportFormat.ts';
import { edgesCsv, nodesCsv } from './graphCsv.ts';
import { graphCypher, readWholeMetas } from './graphCypher.ts';
import { graphGexf } from './graphGexf.ts';
import { graphGraphml } from './graphGraphml.ts';
import { jsonLd } from './jsonLd.ts';
import { statementsCsv } from './statementsCsv.ts';
import { graphYaml } from './graphYaml.ts';

const aroundStatements = new Set([
  ...['Statement', 'Stance', 'Claim', 'Question', 'Person', 'Organisation', 'Group', 'Source', 'Citation'],
  ...['QuotedFragment', 'Point'],
]);

const parameters = { dossier: 'optional' } as const;

/** The files that hold the whole graph, or one dossier of it. */
export const graphExports: readonly ExportFormat[] = [
  {
    what: 'graph',
    format: 'yaml',
    mediaType: 'application/yaml',
    description: "the seed's own form, to be imported again",
    parameters,
    write: async (request) => graphYaml(await wholeContent(request), request.parameters['dossier']),
  },
  {
    what: 'graph',
    format: 'cypher',
    mediaType: 'application/x-cypher-query',
    description: 'a script that fills an empty Neo4j',
    parameters: {},
    write: async (request) => {
      const content = await wholeContent(request);
      const metas = await request.run(readWholeMetas);
      return graphCypher(
        content,
        metas.flatMap((row) => row),
      );
    },
  },
  {
    what: 'graph',
    format: 'gexf',
    mediaType: 'application/gexf+xml',
    description: 'GEXF 1.3, for Gephi',
    parameters,
    write: async (request) => graphGexf(await dossierContent(request)),
  },
  {
    what: 'graph',
    format: 'graphml',
    mediaType: 'application/graphml+xml',
    description: 'GraphML, for yEd, Cytoscape, igraph and networkx',
    parameters,
    write: async (request) => graphGraphml(await dossierContent(request)),
  },
  {
    what: 'graph',
    format: 'jsonld',
    mediaType: 'application/ld+json',
    description: 'JSON-LD in the words of schema.org and PROV',
    parameters,
    write: async (request) => jsonLd(await dossierContent(request)),
  },
  {
    what: 'nodes',
    format: 'csv',
    mediaType: 'text/csv',
    description: 'the records as rows',
    parameters,
    write: async (request) => nodesCsv(await dossierContent(request)),
  },
  {
    what: 'edges',
    format: 'csv',
    mediaType: 'text/csv',
    description: 'the ties as rows',
    parameters,
    write: async (request) => edgesCsv(await dossierContent(request)),
  },
  {
    what: 'statements',
    format: 'csv',
    mediaType: 'text/csv',
    description: 'the statements as rows, one for each stance',
    parameters,
    write: async (request) => statementsCsv(await dossierContent(request)),
  },
  {
    what: 'statements',
    format: 'jsonld',
    mediaType: 'application/ld+json',
    description: 'the statements with their stances, claims, speakers and sources as JSON-LD',
    parameters,
    write: async (request) => jsonLd(await dossierContent(request), aroundStatements),
  },
];
