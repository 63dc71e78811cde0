import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import { isLocked, keepingError, openingError } from './embeddedErrors.ts';
import { embeddedFiles, syncFolder, syncLog, unfinished, type EmbeddedFiles } from './embeddedFiles.ts';
import { openSeal, sealedCommits, type Seal } from './embeddedSeal.ts';
import { finishRestore } from './finishRestore.ts';
import { GraphError } from './GraphError.ts';

/** A graph that is open in a folder. */
export interface OpenFolder {
  readonly database: GrafeoDB;
  /** Makes sure that what was committed survives a killed process and a power cut; call it before anybody is told. */
  readonly kept: () => void;
  readonly close: () => void;
}

const CHECKPOINTS = { intervalMs: 30_000, walBytes: 16 * 1024 * 1024 };

/** Others may look into the folder for a moment, as this one does before it opens it. */
const LOOKS = { times: 20, ms: 50 };

/**
 * Opens the graph in a folder for writing, or begins an empty one. Whatever is damaged, missing or of another program is
 * refused and left as it is.
 */
export async function openFolder(folder: string): Promise<OpenFolder> {
  const files = embeddedFiles(folder);
  try {
    mustBeGraphFolder(files);
    finishRestore(files);
    if (!existsSync(files.graph)) beginGraph(files);
    lookInto(files, () => undefined);
    const database = await openForWriting(files.graph);
    const seal = sealing(database, files);
    return { database, kept: () => keep(database, files, seal), close: () => closeBoth(database, seal) };
  } catch (error) {
    throw openingError(error, files.graph);
  }
}

/**
 * Opens a graph for reading, which changes no byte of its folder, makes sure that it holds all that was acknowledged, and
 * gives it to `use`.
 */
export function lookInto<T>(files: Pick<EmbeddedFiles, 'graph' | 'seal'>, use: (database: GrafeoDB) => T): T {
  const sealed = sealedCommits(files.seal);
  const database = grafeo.GrafeoDB.openReadOnly(files.graph);
  try {
    const held = database.currentEpoch();
    // The engine takes a damaged log for one that ends there, and a damaged head of the file for an older one.
    if (sealed !== undefined && held < sealed) throw isShort(files, { held, sealed });
    return use(database);
  } finally {
    database.close();
  }
}

function mustBeGraphFolder({ folder, graph, log, seal, restored }: EmbeddedFiles): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new GraphError('UNAVAILABLE', `expected a folder for the graph, but ${folder} is a file: name another one`);
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder);
  if (existsSync(graph) || existsSync(restored)) return;
  const missing = `expected the graph ${graph}, but it is missing, while`;
  const mend = 'restore it from a backup (debate-graph restore), or name an empty folder to begin anew';
  if (existsSync(seal)) {
    const commits = String(sealedCommits(seal));
    throw new GraphError('UNAVAILABLE', `${missing} ${seal} tells of ${commits} commits in it; ${mend}`);
  }
  if (existsSync(log)) throw new GraphError('UNAVAILABLE', `${missing} ${log} is there; ${mend}`);
  const foreign = names.filter((name) => !/^(\.|lost\+found$|graph\.)/.test(name));
  if (foreign.length === 0) return;
  const shown = foreign.length > 3 ? `${foreign.slice(0, 3).join(', ')}, …` : foreign.join(', ');
  throw new GraphError(
    'UNAVAILABLE',
    `expected an empty folder or one with a graph, but ${folder} holds ${shown}: name a folder of its own for the graph`,
  );
}

/** Whoever is killed meanwhile leaves no half graph. */
function beginGraph({ folder, graph }: EmbeddedFiles): void {
  const made = unfinished(graph);
  rmSync(made, { force: true });
  rmSync(`${made}.wal`, { force: true, recursive: true });
  grafeo.GrafeoDB.open(made).close();
  renameSync(made, graph);
  syncFolder(folder);
}

async function openForWriting(file: string): Promise<GrafeoDB> {
  for (let look = 1; ; look += 1) {
    try {
      return grafeo.GrafeoDB.open(file);
    } catch (error) {
      if (!isLocked(error) || look === LOOKS.times) throw error;
      await pause(LOOKS.ms * Math.random());
    }
  }
}

function sealing(database: GrafeoDB, { seal }: EmbeddedFiles): Seal {
  try {
    database.setCheckpointTriggers(CHECKPOINTS);
    const opened = openSeal(seal, database.currentEpoch());
    opened.note(database.currentEpoch());
    return opened;
  } catch (error) {
    database.close();
    throw error;
  }
}

function keep(database: GrafeoDB, files: EmbeddedFiles, seal: Seal): void {
  try {
    syncLog(files);
    seal.note(database.currentEpoch());
  } catch (error) {
    throw keepingError(error, files.graph);
  }
}

function closeBoth(database: GrafeoDB, seal: Seal): void {
  try {
    database.close();
  } finally {
    seal.close();
  }
}

function isShort(files: Pick<EmbeddedFiles, 'graph' | 'seal'>, count: { held: bigint; sealed: bigint }): GraphError {
  const { held, sealed } = count;
  return new GraphError(
    'UNAVAILABLE',
    `the graph ${files.graph} is damaged and left as it is: expected ${sealed} commits, as ${files.seal} says, but only ` +
      `${held} can be read; restore it from a backup (debate-graph restore), or remove ${files.seal} to open it without ` +
      'the rest',
  );
}
