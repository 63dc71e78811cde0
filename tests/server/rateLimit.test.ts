import { afterEach, describe, expect, it } from 'vitest';
import { clientOf } from '../../src/server/rate/clientOf.ts';
import { readSettings } from '../../src/server/settings/readSettings.ts';
import { hasRedis, startRedis } from '../support/redis.ts';
import { startWorld, type World } from './world/startWorld.ts';

const worlds: World[] = [];
afterEach(() => Promise.all(worlds.splice(0).map((world) => world.close())));

async function start(environment: Record<string, string> = {}): Promise<World> {
  const world = await startWorld(
    { MAX_COST: '100', RATE_LIMIT: '200', ...environment },
    { openFile: (fileName) => Promise.resolve({ mediaType: 'text/csv', fileName, chunks: ['cats\n'] }) },
  );
  worlds.push(world);
  return world;
}

/** Costs 31 a query: 10 the request, and 1 and 20 × 1 for the cats. */
const query = '{ cats { nodes { __typename } } }';
const ask = async (world: World, headers: Record<string, string> = {}, asked = query) => {
  const answer = await world.post({ query: asked }, headers);
  return { ...answer, code: answer.body.errors?.[0]?.extensions['code'] };
};

/** Asks until it is refused, and gives how often it was answered. */
async function askOut(world: World, headers: Record<string, string> = {}): Promise<number> {
  for (let answered = 0; answered < 50; answered += 1) {
    if ((await ask(world, headers)).status !== 200) return answered;
  }
  return 50;
}

describe('a client that has asked for more than its limit in a minute', () => {
  it('is refused with 429, a code, what is left, and when to come again', async () => {
    const world = await start();
    const first = await ask(world);
    expect(first.headers.get('RateLimit-Policy')).toBe('"cost";q=200;w=60');
    expect(first.headers.get('RateLimit')).toMatch(/^"cost";r=169;t=(59|60)$/);
    expect(await askOut(world)).toBe(5);
    const { status, code, headers, body } = await ask(world);
    expect([status, code, body.data]).toEqual([429, 'RATE_LIMITED', undefined]);
    expect(body.errors?.[0]?.message).toMatch(
      /^The request costs \d+; \d+ of 200 a minute are left. Try again in \d+ s\.$/,
    );
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(Number(headers.get('Retry-After'))).toBeLessThanOrEqual(60);
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it('may still ask for something that fits into what is left', async () => {
    const world = await start({ RATE_LIMIT: '110' });
    expect(await askOut(world)).toBe(3);
    expect((await ask(world, {}, '{ legs }')).status).toBe(429);
    const other = await start({ RATE_LIMIT: '120' });
    expect(await askOut(other)).toBe(3);
    expect((await ask(other, {}, '{ legs }')).status).toBe(200);
  });

  it('is refused likewise by GET, and for documents that are wrong', async () => {
    const world = await start();
    for (let asked = 0; asked < 20; asked += 1) expect((await ask(world, {}, '{ arms }')).status).toBe(400);
    expect((await ask(world, {}, '{ arms }')).code).toBe('RATE_LIMITED');
    expect((await fetch(`${world.url}/graphql?query={legs}`)).status).toBe(429);
  });

  it('is charged for files', async () => {
    const world = await start({ RATE_LIMIT: '2500' });
    const file = async () => (await fetch(`${world.url}/export/cats.csv`)).status;
    expect([await file(), await file(), await file()]).toEqual([200, 200, 429]);
  });
});

it('an answer that caches keep for everybody does not tell what one client has left', async () => {
  const { headers } = await fetch(`${(await start()).url}/graphql?query={legs}`);
  expect(headers.get('Cache-Control')).toContain('public');
  expect([headers.get('RateLimit'), headers.get('RateLimit-Policy')]).toEqual([null, null]);
});

it('there is no limit unless one is set', async () => {
  const world = await start({ RATE_LIMIT: '0' });
  expect(await askOut(world)).toBe(50);
  expect((await ask(world)).headers.get('RateLimit')).toBeNull();
});

describe('clients', () => {
  const from = (address: string) => ({ 'X-Forwarded-For': address });

  it('cannot make themselves others by a header', async () => {
    const world = await start();
    expect(await askOut(world, from('192.0.2.1'))).toBe(6);
    expect((await ask(world, from('192.0.2.2'))).status).toBe(429);
  });

  it.each(['1', 'loopback', '127.0.0.0/8, 10.0.0.0/8'])(
    'behind proxies trusted as %s are told apart by the last address that no proxy wrote',
    async (proxies) => {
      const world = await start({ TRUSTED_PROXIES: proxies });
      expect(await askOut(world, from('192.0.2.1'))).toBe(6);
      expect((await ask(world, from('192.0.2.2'))).status).toBe(200);
      expect((await ask(world, from('192.0.2.3, 192.0.2.1'))).status).toBe(429);
    },
  );

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (ip, client) => expect(clientOf({ ip })).toBe(client));
});

describe('the settings of rate limits', () => {
  it.each([
    [{ RATE_LIMIT: '10009' }, 'RATE_LIMIT: expected 0, or at least 10010'],
    [{ TRUSTED_PROXIES: 'true' }, 'TRUSTED_PROXIES: expected a number of hops from 1 to 9, or addresses'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES: expected a number of hops'],
    [
      { RATE_LIMIT_STORE: 'http://:secret@example.org' },
      'RATE_LIMIT_STORE: expected an address that begins with redis',
    ],
  ])('%j are refused', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
    expect(() => readSettings(environment)).not.toThrow(/:secret/);
  });
});

describe.skipIf(!hasRedis)('a limit counted in Redis or Valkey', () => {
  it('is one limit for all instances', async () => {
    const redis = await startRedis();
    try {
      const environment = { RATE_LIMIT_STORE: redis.url };
      const [one, two] = [await start(environment), await start(environment)];
      await both(one, two, 'the store of the rate limit answers');
      expect((await ask(one)).status).toBe(200);
      expect(await askOut(two)).toBe(5);
      expect((await ask(one)).code).toBe('RATE_LIMITED');
    } finally {
      await redis.kill();
    }
  });

  it('goes on in each instance while the store is away, and together once it is back', async () => {
    const redis = await startRedis();
    try {
      const environment = { RATE_LIMIT_STORE: redis.url.replace('redis:', 'valkey:') };
      const [one, two] = [await start(environment), await start(environment)];
      await both(one, two, 'the store of the rate limit answers');
      await redis.kill();
      await both(one, two, 'the store of the rate limit is away: each instance counts alone');
      expect([await askOut(one), await askOut(two)]).toEqual([6, 6]);
      await redis.start();
      await both(one, two, 'the store of the rate limit answers', 2);
      expect((await ask(one)).status).toBe(200);
      expect(await askOut(two)).toBe(5);
    } finally {
      await redis.kill();
    }
  });

  async function both(one: World, two: World, message: string, times = 1): Promise<void> {
    for (const { log } of [one, two]) {
      await expect.poll(() => log.filter(({ msg }) => msg === message).length, { timeout: 10_000 }).toBe(times);
    }
  }
});
