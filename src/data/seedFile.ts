import { readFile, stat } from 'node:fs/promises';
import { isMap, isNode, isScalar, LineCounter, parseAllDocuments, type Document } from 'yaml';
import type { Path, Problem } from './problem.ts';
import { yamlFaults } from './yamlFaults.ts';

/** A YAML file and the places of its parts. */
export interface SeedFile {
  /** The path as it was given. */
  readonly name: string;
  readonly content: unknown;
  positionOf(path: Path, ofKey?: boolean): { line: number; column: number };
}

/** The largest seed file that is read; a larger dossier is a folder of files. */
export const largestFile = 16 * 1024 * 1024;

/** Reads a seed file from disk; gives what is wrong with it where it is not plain YAML in UTF-8. */
export async function readSeedFile(path: string): Promise<SeedFile | Problem[]> {
  const { size } = await stat(path);
  if (size > largestFile) {
    const message = `expected a file of at most ${largestFile} bytes, got ${size}: split it into several files of one folder`;
    return [{ file: path, message }];
  }
  const bytes = await readFile(path);
  try {
    return parseSeedFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes), path);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return [{ file: path, message: 'expected text in UTF-8, got other bytes: save the file as UTF-8' }];
  }
}

/** Reads the text of a seed file. */
export function parseSeedFile(text: string, name: string): SeedFile | Problem[] {
  const { documents, positionAt } = parseYaml(text);
  const faults = documents.flatMap(yamlFaults(text));
  const second = documents[1];
  if (second !== undefined) {
    const message = 'expected one YAML document in a file, got another after "---"';
    faults.push({ offset: second.range[0], message });
  }
  if (faults.length > 0) {
    return faults.map(({ offset, message }) => ({ file: name, ...positionAt(offset), message }));
  }
  // A document with its places takes many times the memory of its values, so it is read again where a place is asked for.
  let again: Parsed | undefined;
  return {
    name,
    content: documents[0]?.toJS() as unknown,
    positionOf: (path, ofKey = false) => {
      again ??= parseYaml(text);
      const [document] = again.documents;
      return again.positionAt(document === undefined ? 0 : offsetOf(document, path, ofKey));
    },
  };
}

interface Parsed {
  readonly documents: readonly Document.Parsed[];
  readonly positionAt: (offset: number) => { line: number; column: number };
}

function parseYaml(text: string): Parsed {
  const lineCounter = new LineCounter();
  const options = { lineCounter, prettyErrors: false, stringKeys: true, logLevel: 'silent' } as const;
  return {
    documents: parseAllDocuments(text, options) as Document.Parsed[],
    positionAt: (offset) => {
      const { line, col } = lineCounter.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    },
  };
}

/** Where the node at a path begins; where there is none, where the closest one around it begins. */
function offsetOf(document: Document.Parsed, path: Path, ofKey: boolean): number {
  const parent = document.getIn(path.slice(0, -1), true);
  const name = path.at(-1);
  if (ofKey && isMap(parent)) {
    const key = parent.items.find((pair) => isScalar(pair.key) && pair.key.value === name)?.key;
    if (isNode(key) && key.range) return key.range[0];
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1), ofKey);
}
