import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../src/server/settings/readSettings.ts';
import { settingsTable } from '../../src/server/settings/settings.ts';

describe('settings', () => {
  it('have defaults for everything', () => {
    expect(readSettings({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      graphUrl: 'memory:',
      graphUser: undefined,
      graphPassword: undefined,
      graphDatabase: undefined,
      sourceTexts: undefined,
      logLevel: 'info',
      slowMs: 1000,
      metricsPort: undefined,
      metricsHost: '127.0.0.1',
      deadlineMs: 10_000,
      graceMs: 10_000,
      cacheSeconds: 60,
      cacheStaleSeconds: 60,
      persistedDocuments: 'allow',
      persistedManifest: undefined,
      rateLimit: 0,
      rateLimitStore: undefined,
      trustedProxies: undefined,
      maxRunning: 32,
      maxLagMs: 1000,
      maxTokens: 2000,
      maxDepth: 15,
      maxAliases: 30,
      maxDirectives: 8,
      maxOperations: 5,
      maxFragments: 50,
      maxFields: 300,
      maxCost: 10_000,
    });
  });

  it('come from the environment, an empty variable being none', () => {
    const settings = readSettings({
      PORT: '0',
      HOST: '',
      GRAPH_URL: 'neo4j+s://example.org:7687',
      GRAPH_USER: 'neo4j',
      GRAPH_PASSWORD: 'secret',
      SOURCE_TEXTS: tmpdir(),
    });
    expect(settings).toMatchObject({
      port: 0,
      host: '127.0.0.1',
      graphUrl: 'neo4j+s://example.org:7687',
      graphUser: 'neo4j',
      graphPassword: 'secret',
      sourceTexts: tmpdir(),
    });
  });

  it('that are wrong are told all together: name, what was expected, what came', () => {
    const read = () =>
      readSettings({
        PORT: '99999',
        LOG_LEVEL: 'loud',
        DEADLINE_MS: 'soon',
        SOURCE_TEXTS: '/no/such/folder',
        GRAPH_USER: 'neo4j',
        MAX_COST: '-1',
      });
    expect(read).toThrow(
      new SettingsError([
        'PORT: expected a whole number from 0 to 65535; got "99999".',
        'SOURCE_TEXTS: expected a folder that exists; got "/no/such/folder".',
        'LOG_LEVEL: expected fatal, error, warn, info, debug, trace or silent; got "loud".',
        'DEADLINE_MS: expected a whole number from 1 to 600000; got "soon".',
        'MAX_COST: expected a whole number from 1 to 1000000000; got "-1".',
        'GRAPH_USER and GRAPH_PASSWORD: expected both or neither; got one of them.',
      ]),
    );
  });

  it.each(['memory', 'http://example.org', 'bolt://', 'file:', 'neo4j://user:hunter2@example.org'])(
    'take no graph from %s, and do not repeat what may hold a password',
    (url) => {
      const read = () => readSettings({ GRAPH_URL: url });
      expect(read).toThrow(/GRAPH_URL: expected .*; got a value that is not shown/);
      expect(read).not.toThrow(/hunter2/);
    },
  );

  it.each(['memory:', 'file:./data', 'file:/var/lib/graph', 'bolt://localhost:7687', 'neo4j+ssc://example.org'])(
    'take a graph from %s',
    (url) => expect(readSettings({ GRAPH_URL: url }).graphUrl).toBe(url),
  );

  it('are listed with name, default and description', () => {
    expect(settingsTable.map(({ name }) => name)).toHaveLength(Object.keys(readSettings({})).length);
    expect(settingsTable).toContainEqual({
      name: 'PORT',
      fallback: '4000',
      description: 'TCP port to listen on; 0 takes any free one.',
    });
    for (const { description } of settingsTable) expect(description).toMatch(/\.$/);
  });
});
