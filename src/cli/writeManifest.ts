import { readFile, writeFile } from 'node:fs/promises';
import { getOperationAST, parse, print, separateOperations, validate } from 'graphql';
import { createSchema } from '../api/createSchema.ts';
import { readSchema } from '../api/readSchema.ts';
import { sha256 } from '../server/documents/readManifest.ts';
import type { Output } from './output.ts';
import { UsageError } from './UsageError.ts';

/** One operation of a manifest. */
interface ManifestOperation {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

/**
 * Writes the manifest of the operations in some GraphQL files, which PERSISTED_MANIFEST takes; gives the exit code. A
 * file with one operation is taken letter for letter, so that its text is what clients may send.
 */
export async function writeManifest(
  files: readonly string[],
  { out }: { out?: string },
  output: Output,
): Promise<number> {
  const operations: ManifestOperation[] = [];
  for (const file of files) operations.push(...operationsIn(file, await textOf(file)));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  const text = JSON.stringify(manifest, null, 2);
  if (out === undefined) output.log(text);
  else await writeFile(out, `${text}\n`);
  return 0;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`expected a GraphQL file that can be read; got ${file} (${(error as Error).message})`);
  }
}

const schema = createSchema(readSchema());

function operationsIn(file: string, text: string): ManifestOperation[] {
  try {
    const document = parse(text);
    const [error] = validate(schema, document);
    if (error !== undefined) throw error;
    const separate = Object.values(separateOperations(document));
    return separate.map((each) => {
      const operation = getOperationAST(each);
      if (operation?.name === undefined) throw new Error('expected every operation to have a name; got one without');
      const body = separate.length === 1 ? text : print(each);
      return { id: sha256(body), name: operation.name.value, type: operation.operation, body };
    });
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}
