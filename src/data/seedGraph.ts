import type { Graph } from '../graph/port.ts';
import type { DossierPath } from './findSeedFiles.ts';
import { graphRecords } from './graphRecords.ts';
import { importDossiers, type ImportOptions, type ImportReport } from './importDossiers.ts';
import { loadDossiers } from './loadDossiers.ts';
import { recordsInGraph } from './recordsInGraph.ts';
import { SeedFaults } from './SeedFaults.ts';

/**
 * Reads dossiers from their files and makes the graph hold them, all or none: throws `SeedFaults` where a file is
 * wrong, and `ImportRefused` where the graph holds something against it.
 */
export async function seedGraph(
  graph: Graph,
  paths: readonly DossierPath[],
  options: ImportOptions = {},
): Promise<ImportReport[]> {
  const inGraph = await recordsInGraph(graph, {
    except: paths.map(({ name }) => name),
    load: async () => (await loadDossiers(paths)).dossiers,
  });
  const { dossiers, problems } = await loadDossiers(paths, inGraph, options.onProgress);
  if (problems.length > 0) throw new SeedFaults(problems);
  return importDossiers(graph, dossiers.map(graphRecords), options);
}
