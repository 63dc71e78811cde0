import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codePoints, type CodePoints } from './codePoints.ts';
import { largestFile } from './seedFile.ts';

/** A text that citations point into. */
export interface SourceText extends CodePoints {
  readonly digest: string;
  readonly path: string;
}

/** A folder of texts, each recognised by the digest of its bytes. */
export interface Texts {
  readonly all: readonly SourceText[];
  find(digest: string): SourceText | undefined;
  /** The words of a span in code points, end exclusive; null where the folder has no such text or span. */
  passage(digest: string, start: number, end: number): string | null;
}

/** A folder of texts that cannot be read, in words for whoever named it. */
export class TextsError extends Error {
  override readonly name = 'TextsError';
}

/** Reads a folder of texts once; whatever is not a text in UTF-8 is passed over, since no citation can point into it. */
export async function openTexts(folder: string): Promise<Texts> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new TextsError(`expected a folder of texts, found none at ${folder}`, { cause: error });
  });
  const byDigest = new Map<string, SourceText>();
  for (const name of names.sort()) {
    const text = await readText(join(folder, name));
    if (text !== undefined && !byDigest.has(text.digest)) byDigest.set(text.digest, text);
  }
  return {
    all: [...byDigest.values()],
    find: (digest) => byDigest.get(digest),
    passage: (digest, start, end) => byDigest.get(digest)?.cut(start, end) ?? null,
  };
}

async function readText(path: string): Promise<SourceText | undefined> {
  const found = await stat(path);
  if (!found.isFile() || found.size > largestFile) return undefined;
  const bytes = await readFile(path);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ...codePoints(text), digest: sha256(bytes), path };
  } catch {
    return undefined;
  }
}

/** The SHA-256 digest of bytes, or of a text's UTF-8, in lower-case hexadecimal. */
export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
