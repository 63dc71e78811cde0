import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { settingsTable } from '../../src/server/settings/settings.ts';

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck: { readonly test: readonly string[] };
}

interface Compose {
  readonly services: { readonly neo4j: Service; readonly 'debate-graph': Service };
  readonly volumes: Readonly<Record<string, unknown>>;
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8')) as Compose;
const { neo4j, 'debate-graph': service } = compose.services;

/** Replaces the variables of a Compose file by what they stand for when nothing but the password is set. */
const filled = (text: string) =>
  text.replace(/\$\{(\w+):([?-])([^}]*)\}/g, (_all, name: string, kind: string, fallback: string) =>
    kind === '-' ? fallback : `<${name}>`,
  );

describe('docker-compose.yml', () => {
  it('starts Neo4j 5.26 and the service on it, the service once Neo4j answers', () => {
    expect(neo4j.image).toMatch(/^neo4j:5\.26/);
    expect(service.build).toBe('.');
    expect(service.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(service.environment['GRAPH_URL']).toBe('bolt://neo4j:7687');
    expect(service.environment['GRAPH_USER']).toBe('neo4j');
  });

  it('has one password for both, which must be given', () => {
    expect(filled(neo4j.environment['NEO4J_AUTH'] ?? '')).toBe('neo4j/<NEO4J_PASSWORD>');
    expect(filled(service.environment['GRAPH_PASSWORD'] ?? '')).toBe('<NEO4J_PASSWORD>');
  });

  it('sets nothing that the service does not know', () => {
    const known = new Set(settingsTable.map(({ name }) => name));
    expect(Object.keys(service.environment).filter((name) => !known.has(name))).toEqual([]);
  });

  it('looks after the health of both', () => {
    expect(neo4j.healthcheck.test.join(' ')).toContain('http://localhost:7474');
    expect(service.healthcheck.test.join(' ')).toContain('http://127.0.0.1:4000/ready');
  });

  it('is open to this machine only', () => {
    expect(neo4j.ports).toBeUndefined();
    expect(service.ports?.map(filled)).toEqual(['127.0.0.1:4000:4000']);
  });

  it('keeps data in volumes that it declares', () => {
    const named = [...neo4j.volumes, ...service.volumes].map((volume) => filled(volume).split(':')[0]);
    expect(named).toEqual(['neo4j-data', 'neo4j-logs', 'texts']);
    expect(Object.keys(compose.volumes)).toEqual(named);
  });
});

describe('Dockerfile', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');
  const stages = dockerfile.split(/^FROM /m).slice(1);

  it('builds with the development dependencies, and leaves them behind', () => {
    expect(stages.map((stage) => stage.split(/\s/)[0])).toEqual(['node:22-bookworm-slim', 'node:22-bookworm-slim']);
    expect(stages[0]).toMatch(/npm ci --ignore-scripts[^]*npm run build && npm prune --omit=dev/);
  });

  it('runs the service as a user without rights, open to its network', () => {
    expect(stages[1]).toContain('HOST=0.0.0.0');
    expect(stages[1]).toMatch(/^USER node$/m);
    expect(stages[1]).toMatch(/^HEALTHCHECK [^]*\/ready/m);
    expect(stages[1]).toMatch(/^CMD \["node", "dist\/cli\/main\.js", "serve"\]$/m);
  });

  it('copies only what `.dockerignore` lets through', () => {
    const sources = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) =>
      files.split(' '),
    );
    const allowed = readFileSync('.dockerignore', 'utf8').match(/^!.+$/gm) ?? [];
    expect([...new Set(sources)].sort()).toEqual(allowed.map((line) => line.slice(1)).sort());
  });
});
