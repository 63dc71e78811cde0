import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startService } from '../../cli/service.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the service that serves the explorer, with the shipped seed in an embedded engine. */
    readonly explorerUrl: string;
  }
}

/** Builds what is outdated, as `npm start` does, and starts the service once for all tests of the explorer. */
export default async function startExplorer(project: TestProject): Promise<() => Promise<void>> {
  const cwd = join(import.meta.dirname, '../../..');
  execFileSync('npm', ['run', '--silent', 'prestart'], { cwd, stdio: 'inherit' });
  const texts = process.env['SOURCE_TEXTS'];
  const service = await startService(texts === undefined ? {} : { SOURCE_TEXTS: texts });
  await ready(service.ready);
  project.provide('explorerUrl', service.url);
  return async () => {
    await service.stop();
  };
}

async function ready(status: () => Promise<number>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if ((await status()) === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('expected the service to load the shipped seed within 30 seconds; it did not');
}
