import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { z } from 'zod';

/** A document that clients may ask for by an id in place of its text. */
export interface PublishedDocument {
  readonly id: string;
  readonly text: string;
  /** The names of the operations in it. */
  readonly operations: readonly string[];
}

/** What `generate-persisted-query-manifest` of Apollo writes. */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string() })),
});

/** What relay-compiler writes with `persistConfig: { file }`: ids with their texts. */
const relayManifest = z.record(z.string().min(1), z.string());

/** Reads the documents of a manifest in Apollo's form or in Relay's. Throws an `Error` that completes "expected …". */
export function readManifest(path: string): PublishedDocument[] {
  const json = readJson(path);
  const apollo = apolloManifest.safeParse(json);
  if (apollo.success) return apollo.data.operations.map(({ id, body }) => publishedDocument(id, body));
  const relay = relayManifest.safeParse(json);
  if (relay.success) return Object.entries(relay.data).map(([id, text]) => publishedDocument(id, text));
  throw new Error("a manifest in Apollo's form (format, version 1, operations) or in Relay's (ids with their texts)");
}

/** A document under its id. Throws an `Error` that completes "expected …" where it is none, or its hash is wrong. */
export function publishedDocument(id: string, text: string): PublishedDocument {
  const claimed = /^(?:sha256:)?([\da-f]{64})$/.exec(id)?.[1];
  if (claimed !== undefined && claimed !== sha256(text)) {
    throw new Error(`the SHA-256 of the text as the id ${id}, which is ${sha256(text)}`);
  }
  return { id, text, operations: operationsOf(id, text) };
}

/** The hash by which a text is known everywhere. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`a JSON file that can be read (${(error as Error).message})`, { cause: error });
  }
}

function operationsOf(id: string, text: string): string[] {
  try {
    return parse(text).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : [],
    );
  } catch (error) {
    throw new Error(`a GraphQL document under the id ${id} (${(error as Error).message})`, { cause: error });
  }
}
