import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openingError } from './embeddedErrors.ts';
import { embeddedFiles, syncFile, syncFolder, unfinished } from './embeddedFiles.ts';
import { lookInto } from './embeddedFolder.ts';
import { finishRestore } from './finishRestore.ts';
import { GraphError } from './GraphError.ts';

/** How much a backup holds. */
export interface BackupSize {
  readonly nodes: number;
  readonly relationships: number;
}

/** The first line of a backup; the graph's bytes follow it. */
interface Head extends BackupSize {
  readonly format: typeof FORMAT;
  readonly made: string;
  readonly bytes: number;
  readonly digest: string;
}

const FORMAT = 'debate-graph backup 1';

/** Writes the graph in `folder`, which no process may have open, to one file; it is there whole or not at all. */
export function backUp(folder: string, out: string): BackupSize {
  const files = embeddedFiles(folder);
  const copy = `${unfinished(out)}.graph`;
  rmSync(copy, { force: true });
  try {
    finishRestore(files);
    const size = lookInto(files, (database) => {
      database.save(copy);
      return { nodes: database.nodeCount(), relationships: database.edgeCount() };
    });
    const graph = readFileSync(copy);
    const head = { format: FORMAT, made: new Date().toISOString(), bytes: graph.length, ...size } as const;
    const line = JSON.stringify({ ...head, digest: digestOf(head, graph) });
    writeFileSync(unfinished(out), Buffer.concat([Buffer.from(`${line}\n`), graph]));
    syncFile(unfinished(out));
    renameSync(unfinished(out), out);
    syncFolder(dirname(out));
    return size;
  } catch (error) {
    throw openingError(error, files.graph);
  } finally {
    rmSync(copy, { force: true });
    rmSync(unfinished(out), { force: true });
  }
}

/**
 * Puts the graph of a backup into `folder`. A backup that is not whole is refused; a graph that is there is left alone
 * unless it is to be replaced, and until the new one is whole and on the disk.
 */
export function restoreBackup(file: string, folder: string, { replace }: { replace: boolean }): BackupSize {
  const files = embeddedFiles(folder);
  const { head, graph } = readBackup(file);
  const made = unfinished(files.restored);
  try {
    const present = [files.graph, files.seal, files.log, files.restored].find((path) => existsSync(path));
    if (present !== undefined && !replace) throw isPresent(present);
    mustBeClosed(files);
    writeFileSync(made, graph);
    syncFile(made);
    mustHold(lookInto({ graph: made, seal: unfinished(files.seal) }, sizeOf), { head, file });
    renameSync(made, files.restored);
    syncFolder(folder);
    finishRestore(files);
    return sizeOf({ nodeCount: () => head.nodes, edgeCount: () => head.relationships });
  } catch (error) {
    throw openingError(error, files.graph);
  } finally {
    rmSync(made, { force: true });
  }
}

function readBackup(file: string): { head: Head; graph: Buffer } {
  const content = readFileSync(file);
  const end = content.indexOf('\n');
  const head = headOf(content.subarray(0, Math.max(end, 0)).toString('utf8'));
  if (head === undefined) throw isNoBackup(file, `expected its first line to begin with {"format":"${FORMAT}"`);
  const graph = content.subarray(end + 1);
  if (graph.length !== head.bytes)
    throw isNoBackup(file, `expected ${head.bytes} bytes after its first line, got ${graph.length}`);
  const { digest, ...told } = head;
  if (digestOf(told, graph) !== digest) throw isNoBackup(file, 'its checksum does not fit what it holds');
  return { head, graph };
}

function headOf(line: string): Head | undefined {
  try {
    const head = JSON.parse(line) as Partial<Head> | null;
    return head?.format === FORMAT ? (head as Head) : undefined;
  } catch {
    return undefined;
  }
}

const digestOf = (told: Omit<Head, 'digest'>, graph: Buffer): string =>
  createHash('sha256').update(JSON.stringify(told)).update(graph).digest('hex');

const sizeOf = (database: { nodeCount: () => number; edgeCount: () => number }): BackupSize => ({
  nodes: database.nodeCount(),
  relationships: database.edgeCount(),
});

/** A graph that cannot be read may be replaced, but not one that a process is at work on. */
function mustBeClosed(files: ReturnType<typeof embeddedFiles>): void {
  if (!existsSync(files.graph)) return;
  try {
    lookInto(files, () => undefined);
  } catch (error) {
    const told = openingError(error, files.graph);
    if (told.message.startsWith('another process')) throw told;
  }
}

function mustHold(held: BackupSize, { head, file }: { head: Head; file: string }): void {
  if (held.nodes === head.nodes && held.relationships === head.relationships) return;
  const expected = `${head.nodes} nodes and ${head.relationships} relationships`;
  throw isNoBackup(file, `expected ${expected}, got ${held.nodes} and ${held.relationships}`);
}

const isPresent = (path: string): GraphError =>
  new GraphError(
    'UNAVAILABLE',
    `expected a folder without a graph, but ${path} is there: add --replace to lose it, or name another folder in GRAPH_URL`,
  );

const isNoBackup = (file: string, why: string): GraphError =>
  new GraphError(
    'UNAVAILABLE',
    `${file} is no whole backup: ${why}; take another one. The graph in the folder is left as it is`,
  );
