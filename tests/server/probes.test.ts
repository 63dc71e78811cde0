import { describe, expect, it } from 'vitest';
import { GraphError } from '../../src/graph/GraphError.ts';
import { createReadiness } from '../../src/server/readiness.ts';
import { startWorld } from './world/startWorld.ts';

const answering = { run: () => Promise.resolve([[1]]) };

describe('/health and /ready', () => {
  it('tell life from readiness, and why the service is not ready', async () => {
    let seedMissing: string | undefined = 'the seed is being loaded';
    const isReady = createReadiness({ graph: answering, seedMissing: () => seedMissing });
    const world = await startWorld({}, { isReady });
    const get = async (path: string) => {
      const response = await fetch(world.url + path);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      return [response.status, await response.json()];
    };
    try {
      expect(await get('/health')).toEqual([200, { status: 'alive' }]);
      expect(await get('/ready')).toEqual([503, { status: 'not ready', reason: 'the seed is being loaded' }]);
      seedMissing = undefined;
      expect(await get('/ready')).toEqual([200, { status: 'ready' }]);
    } finally {
      await world.close();
    }
  });
});

describe('the service is not ready', () => {
  const readiness = (run: () => Promise<never>) =>
    createReadiness({ graph: { run }, seedMissing: () => undefined, patienceMs: 50 })();
  const reason = 'the graph engine does not answer';

  it('while the engine fails', async () => {
    const down = () => Promise.reject(new GraphError('UNAVAILABLE', 'no route'));
    expect(await readiness(down)).toEqual({ ready: false, reason });
  });

  it('while the engine is silent', async () => {
    expect(await readiness(() => new Promise(() => undefined))).toEqual({ ready: false, reason });
  });
});
