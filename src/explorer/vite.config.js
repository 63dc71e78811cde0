import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { publishDocuments } from './publishDocuments.js';

/** Tells the server which views there are, so that it knows a deep link from a wrong address. */
function listViews() {
  return {
    name: 'list-views',
    apply: 'build',
    generateBundle() {
      const views = readdirSync(join(import.meta.dirname, 'views'));
      this.emitFile({ type: 'asset', fileName: 'views.json', source: JSON.stringify(views.sort()) });
    },
  };
}

const service = process.env.EXPLORER_SERVICE ?? 'http://127.0.0.1:4000';

export default defineConfig({
  logLevel: 'warn',
  plugins: [listViews(), publishDocuments()],
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    // What is written into the page itself would be refused by the server's Content-Security-Policy.
    assetsInlineLimit: 0,
    // The first that know light-dark().
    target: ['chrome123', 'firefox120', 'safari17.5'],
  },
  // Not as prefixes: there is a source folder `graphql` too.
  server: { proxy: { '^/graphql(\\?|$)': service, '^/graphiql': service, '^/export/': service } },
});
