import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createSchema } from '../api/createSchema.ts';
import { createExports } from '../api/exports.ts';
import { readSchema } from '../api/readSchema.ts';
import { openExport } from '../data/export/openExport.ts';
import { ExportRefused } from '../data/export/exportFormat.ts';
import { seedGraph } from '../data/seedGraph.ts';
import { withShipped } from '../data/shippedSeed.ts';
import { openGraph } from '../graph/openGraph.ts';
import { readSettings } from '../server/settings/readSettings.ts';
import { graphSettings } from './graphSettings.ts';
import type { Output } from './output.ts';
import { UsageError } from './UsageError.ts';

/** What `export` is asked for beside the name. */
export interface ExportOptions {
  readonly out?: string;
  readonly seed: readonly string[];
}

/**
 * Writes a file such as `graph.gexf` from the graph that the settings name, or from the shipped seed where it is in
 * memory; gives the exit code.
 */
export async function exportFile(
  name: string,
  parameters: Readonly<Record<string, string>>,
  { out, seed }: ExportOptions,
  output: Output,
): Promise<number> {
  const settings = readSettings(process.env);
  const inMemory = settings.graphUrl === 'memory:';
  if (!inMemory && seed.length > 0) {
    throw new UsageError('expected --seed only with the graph in memory: import the dossiers into the graph instead');
  }
  const graph = await openGraph(graphSettings(settings));
  try {
    if (inMemory) await seedGraph(graph, await withShipped(seed));
    const formats = createExports(createSchema(readSchema()));
    const { chunks } = await openExport(formats, name, { run: graph.run, parameters, limit: Infinity });
    await (out === undefined
      ? pipeline(Readable.from(chunks), process.stdout, { end: false })
      : writeWhole(chunks, out));
    if (out !== undefined) output.error(`${out}: written`);
    return 0;
  } catch (error) {
    if (error instanceof ExportRefused) throw new UsageError(error.message);
    // Whoever reads on, such as head, has read enough.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    throw error;
  } finally {
    await graph.close();
  }
}

/** A file that is there is whole: it is written beside its place and moved there at the end. */
async function writeWhole(chunks: Iterable<string>, out: string): Promise<void> {
  const unfinished = `${out}.part`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(unfinished));
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`--out: expected a file that can be written, got ${JSON.stringify(out)} (${message})`);
  }
}
