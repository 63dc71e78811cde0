import { Agent, request as openRequest } from 'node:http';
import { connect } from 'node:net';
import type { HostileRequest, PlainRequest, RawRequest } from './hostileRequest.ts';

/** What came back: of raw bytes all that was answered as `text`, with the first status, or 0 where nothing was. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  readonly milliseconds: number;
}

/** How long an answer may take before it counts as none: well beyond every deadline of the service. */
const PATIENCE_MS = 30_000;

/** Sends a request to a service and waits for the end of its answer. */
export async function send(url: URL, agent: Agent, request: HostileRequest): Promise<Reply> {
  const begun = performance.now();
  const reply = await ('bytes' in request ? sendRaw(url, request) : sendAgain(url, agent, request));
  return { ...reply, milliseconds: performance.now() - begun };
}

type Untimed = Omit<Reply, 'milliseconds'>;

/** A kept connection may be closed just when the next request is on its way; HTTP lets a client send that again. */
async function sendAgain(url: URL, agent: Agent, request: PlainRequest): Promise<Untimed> {
  try {
    return await sendPlain(url, agent, request);
  } catch (error) {
    if (!(error instanceof ClosedBefore)) throw error;
    return sendPlain(url, undefined, request);
  }
}

/** Says that a connection which had carried an answer before ended without another one. */
class ClosedBefore extends Error {}

function sendPlain(
  url: URL,
  agent: Agent | undefined,
  { method, path, headers, body }: PlainRequest,
): Promise<Untimed> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = url;
    // Node tells the length of a body with the usual methods only.
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const sent = openRequest(
      { hostname, port, agent, method, path, headers: { ...headers, ...length }, timeout: PATIENCE_MS },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const contentType = response.headers['content-type'] ?? '';
          resolve({ status: response.statusCode ?? 0, contentType, text: Buffer.concat(chunks).toString() });
        });
      },
    );
    sent.once('timeout', () => sent.destroy(new Error(`no answer within ${PATIENCE_MS} ms`)));
    sent.once('error', (error: NodeJS.ErrnoException) => {
      const wasClosed = sent.reusedSocket && error.code === 'ECONNRESET';
      reject(wasClosed ? new ClosedBefore('the kept connection was closed', { cause: error }) : error);
    });
    sent.end(body);
  });
}

function sendRaw(url: URL, { bytes }: RawRequest): Promise<Untimed> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: url.hostname, port: Number(url.port) });
    socket.setTimeout(PATIENCE_MS, () => {
      socket.destroy();
      reject(new Error(`the connection was open for ${PATIENCE_MS} ms after its last byte`));
    });
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.once('error', () => undefined); // It was reset: what came before counts.
    socket.once('close', () => {
      const text = Buffer.concat(chunks).toString('latin1');
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      const contentType = /^content-type: (.*?)\r$/im.exec(text)?.[1] ?? '';
      resolve({ status, contentType, text });
    });
    socket.end(bytes);
  });
}
