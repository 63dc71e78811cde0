import type { IncomingMessage } from 'node:http';

/**
 * Reads a body of so many bytes without ending it, so that `request.unshift` can put it back for somebody else. Nothing
 * comes of a body that breaks off.
 */
export function readAhead(request: IncomingMessage, length: number): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let missing = length;
    const read = (): void => {
      while (missing > 0) {
        const chunk = request.read() as Buffer | null;
        if (chunk === null) return;
        chunks.push(chunk);
        missing -= chunk.length;
      }
      request.off('readable', read);
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    };
    request.on('readable', read);
  });
}
