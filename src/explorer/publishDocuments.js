import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { print } from '@0no-co/graphql.web';
import { runnerImport } from 'vite';

/** Where all documents of the page are made. */
const maker = join(import.meta.dirname, 'graphql/document.ts');

/** Tells the server which documents the page asks, letter for letter, so that it answers them where it answers no others. */
export function publishDocuments() {
  return {
    name: 'publish-documents',
    apply: 'build',
    async generateBundle() {
      const files = [...(this.getModuleInfo(maker)?.importers ?? [])].sort();
      const drawing = files.filter((file) => !file.endsWith('.ts'));
      if (drawing.length > 0) this.error(`expected documents in files that draw nothing; got ${drawing.join(', ')}`);
      const operations = (await documentsOf(files)).flatMap(operationsIn);
      if (operations.length === 0) this.error(`expected documents made by ${maker}; got none`);
      const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: JSON.stringify(manifest, null, 2) });
    },
  };
}

/** Runs the files that make documents, with a maker that keeps what it made. */
async function documentsOf(files) {
  const entry = '\0all-documents';
  const sources = {
    [entry]: [
      ...files.map((file) => `import ${JSON.stringify(file)};`),
      `export { documents } from ${JSON.stringify(maker)};`,
    ].join('\n'),
    [maker]: `
      import { initGraphQLTada } from 'gql.tada';
      const make = initGraphQLTada();
      export const documents = [];
      export function graphql(...parts) {
        const document = make(...parts);
        documents.push(document);
        return document;
      }`,
  };
  const keepDocuments = {
    name: 'keep-documents',
    enforce: 'pre',
    resolveId: (id) => (id === entry ? entry : undefined),
    load: (id) => sources[id],
  };
  const options = { root: import.meta.dirname, configFile: false, logLevel: 'warn', plugins: [keepDocuments] };
  const { module } = await runnerImport(entry, options);
  return module.documents;
}

/** A document as the manifest lists it; one of fragments only is asked as a part of others. */
function operationsIn(document) {
  const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition');
  if (operation === undefined) return [];
  const body = print(document);
  const id = createHash('sha256').update(body).digest('hex');
  return [{ id, name: operation.name.value, type: operation.operation, body }];
}
