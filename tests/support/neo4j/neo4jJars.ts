import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Which Neo4j the tests start, unless NEO4J_URL names a running one. */
export const neo4jVersion = process.env['NEO4J_VERSION'] ?? '5.26.30';

/** The Java that starts it. */
export const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java';

/** The folder with Neo4j's jars, fetched from Maven's repository once; throws if that cannot be. */
export function neo4jJars(): string {
  const cache = join(import.meta.dirname, '..', '..', '..', '.cache');
  const folder = join(cache, `neo4j-${neo4jVersion}`);
  const needed = neo4jVersion.startsWith('5.') ? 17 : 21;
  if (!(javaVersion() >= needed)) throw new Error(`no Java ${needed} or later`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  // Several runs may fetch at once: each into a folder of its own, and the first to finish wins.
  const fetched = mkdtempSync(join(cache, 'fetching-'));
  try {
    fetchInto(fetched);
    if (!existsSync(folder)) renameSync(fetched, folder);
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
  return folder;
}

/** Why no Neo4j server can be started here, if so. */
export function whyNoNeo4jServer(): string | undefined {
  try {
    neo4jJars();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function javaVersion(): number {
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr)?.[1]);
}

function fetchInto(folder: string): void {
  const options = ['-DincludeScope=runtime', `-DoutputDirectory=${folder}`, `-Dneo4j.version=${neo4jVersion}`];
  const pom = join(import.meta.dirname, 'pom.xml');
  const maven = spawnSync('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', ...options], {
    encoding: 'utf8',
  });
  if (maven.error) throw new Error('no Maven');
  const why = /\[ERROR\] (.{1,300})/.exec(maven.stdout)?.[1] ?? 'it gave no reason';
  if (maven.status !== 0) throw new Error(`Maven could not fetch Neo4j ${neo4jVersion}: ${why}`);
}
