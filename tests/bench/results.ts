import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { neo4jVersion } from '../support/neo4j/neo4jJars.ts';
import { tell } from './tell.ts';

/** Where results are kept. */
export const resultsFolder = join(import.meta.dirname, 'results');

/** Shows Markdown as it would be written. */
export const asMarkdown = (text: string): Promise<string> => format(text, { parser: 'markdown', printWidth: 120 });

/** Writes a file beside the other results. */
export async function writeResult(name: string, text: string): Promise<void> {
  const file = join(resultsFolder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  tell(`written: tests/bench/results/${name}`);
}

/** On what was measured, and when. */
export function machine(): string {
  const [processor] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${date}, ${cpus().length} × ${processor?.model.trim() ?? 'an unknown processor'}, ${memory} GB, Node.js ${process.versions.node}, Neo4j ${neo4jVersion}.`;
}
