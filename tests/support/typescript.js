// For child processes of tests: `node --import tests/support/typescript.js child.ts` (Node 20 knows no TypeScript).
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import typescript from 'typescript';

if (isMainThread) register(import.meta.url);

/** Compiles a TypeScript module while it is loaded. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { ESNext } = typescript.ModuleKind;
  const options = { module: ESNext, target: typescript.ScriptTarget.ES2023, inlineSourceMap: true };
  const { outputText } = typescript.transpileModule(await readFile(fileURLToPath(url), 'utf8'), {
    compilerOptions: options,
    fileName: url,
  });
  return { format: 'module', source: outputText, shortCircuit: true };
}
