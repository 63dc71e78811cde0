import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

// Tests that build inherit NODE_ENV=test, with which the libraries' slower development halves would be bundled.
process.env.NODE_ENV = 'production';

const root = join(import.meta.dirname, '../../..');

/** The pages that are bundled: where their sources are, and what the build makes of them. */
const pages = [
  { sources: 'src/server/graphiql/page', built: 'dist/graphiql' },
  { sources: 'src/explorer', built: 'dist/explorer' },
];

/** When a file or folder was changed last; never, where there is none. */
const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isOutdated({ sources, built }) {
  const builtAt = changedAt(join(root, built, 'index.html'));
  const folder = join(root, sources);
  // The folders are looked at too: they tell of a file that was removed. And the lock file tells of other packages.
  const files = ['', ...readdirSync(folder, { recursive: true })].map((file) => join(folder, file));
  return [...files, join(root, 'package-lock.json')].some((file) => changedAt(file) > builtAt);
}

/** `--outdated` builds only pages that are missing or older than their sources, and keeps files that open pages may still ask for. */
const onlyOutdated = process.argv.includes('--outdated');
for (const page of pages) {
  if (onlyOutdated && !isOutdated(page)) continue;
  await build({ root: join(root, page.sources), build: { emptyOutDir: !onlyOutdated } });
}
