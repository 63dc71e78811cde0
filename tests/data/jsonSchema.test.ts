import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { seedSchemaText } from '../../src/cli/writeJsonSchema.ts';

const root = join(import.meta.dirname, '../..');
const written = readFileSync(join(root, 'schema/seed.schema.json'), 'utf8');
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, formats: { uri: true } }).compile(
  JSON.parse(written) as object,
);
const faultsOf = (text: string) => {
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};

const filesIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
const files = ['seed', 'tests/data/world', 'tests/data/world/tea'].flatMap(filesIn);

describe('the JSON Schema of seed files', () => {
  test('is fresh: after a change of a record or a description run "npm run cli -- json-schema"', async () => {
    expect(written).toBe(await seedSchemaText());
  });

  test.each(files)('takes %s', (file) => {
    expect(faultsOf(readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  test.each(files)('is named in the first line of %s', (file) => {
    const up = '../'.repeat(file.split('/').length - 1);
    const [first] = readFileSync(join(root, file), 'utf8').split('\n', 1);
    expect(first).toBe(`# yaml-language-server: $schema=${up}schema/seed.schema.json`);
  });

  test('takes every form of a date, and no other', () => {
    const source = (date: string) =>
      `sources: [{ id: 'source:s', title: { zh: a, en: b }, language: ZH, digest: ${'a'.repeat(64)}, length: 1, published: ${date} }]`;
    for (const date of [
      '2031',
      '2031-05',
      '2031-05-02',
      '2031-05-02/..',
      '../2031',
      '{ edtf: 2031, inferred: true }',
    ]) {
      expect(faultsOf(source(date))).toEqual([]);
    }
    for (const date of ['spring', '2031-5', '{ inferred: true }', 'true']) {
      expect(faultsOf(source(date))).not.toEqual([]);
    }
  });

  test('refuses unknown keys and wrong words, and asks for what must be there', () => {
    expect(faultsOf('people: [{ id: person:lin, nam: x }]')).toEqual([
      "/people/0 must have required property 'name'",
      "/people/0 must have required property 'citations'",
      '/people/0 must NOT have additional properties',
    ]);
    expect(
      faultsOf('organisations: [{ id: organisation:o, name: { zh: a, en: b }, kind: TEA, citations: [] }]'),
    ).toEqual([
      '/organisations/0/kind must be equal to one of the allowed values',
      '/organisations/0/citations must NOT have fewer than 1 items',
    ]);
  });

  test('says what a field is, as the GraphQL schema does', () => {
    const { properties } = JSON.parse(written) as {
      properties: Record<string, { items: { properties: Record<string, { description: string }> } }>;
    };
    expect(properties['people']?.items.properties['named']?.description).toMatch(/anonymous/);
  });
});
