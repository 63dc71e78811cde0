import { createHash } from 'node:crypto';

/** A strong `ETag` that stands for all of the given parts, which must tell the representation down to its last byte. */
export function etagOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return `"${hash.digest('base64url').slice(0, 27)}"`;
}
