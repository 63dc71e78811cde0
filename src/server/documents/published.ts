import { sha256, type PublishedDocument } from './readManifest.ts';

/** The documents that are published: whatever else a client asks is its own. */
export interface Published {
  /** The text of an id: the manifest's own, or `sha256:` and the text's hash, or that hash alone. */
  readonly textOf: (id: string) => string | undefined;
  readonly holds: (text: string) => boolean;
  /** The names of all operations in them. */
  readonly operations: ReadonlySet<string>;
}

/** Keeps published documents by all their ids. */
export function publish(documents: readonly PublishedDocument[]): Published {
  const texts = new Map<string, string>();
  for (const { id, text } of documents) {
    const hash = sha256(text);
    for (const each of [id, hash, `sha256:${hash}`]) texts.set(each, text);
  }
  return {
    textOf: (id) => texts.get(id),
    holds: (text) => texts.has(`sha256:${sha256(text)}`),
    operations: new Set(documents.flatMap(({ operations }) => operations)),
  };
}
