import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** A Python that has networkx 3.6 or newer, the first to read GEXF 1.3, and igraph: they read networks independently of us. */
export const networkxPython = process.env['NETWORKX_PYTHON'] ?? 'python3';

/** Why there is none, if so; with REQUIRE_NETWORKX that is an error. */
export const whyNoNetworkx = findFault();

function findFault(): string | undefined {
  const { error, status } = spawnSync(networkxPython, [
    '-c',
    'import networkx, igraph; networkx.readwrite.gexf.GEXF.versions["1.3"]',
  ]);
  if (error === undefined && status === 0) return undefined;
  const why = `${networkxPython} is ${error === undefined ? 'without networkx (3.6 or newer) and igraph' : 'not there'}`;
  if (process.env['REQUIRE_NETWORKX'] !== '1') return why;
  throw new Error(
    `REQUIRE_NETWORKX is set, but ${why}: pip install networkx igraph, and set NETWORKX_PYTHON to that Python`,
  );
}

/** Runs a Python script and gives what it printed. */
export async function runPython(words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(networkxPython, words, { maxBuffer: 2 ** 26 });
  return stdout;
}
