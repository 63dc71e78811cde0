import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, specifiedRules, validate } from 'graphql';
import { expect, it } from 'vitest';
import { createSchema } from '../../../src/api/createSchema.ts';
import { readSchema } from '../../../src/api/readSchema.ts';
import { costOf } from '../../../src/server/limits/cost/costOf.ts';
import { limitRules } from '../../../src/server/limits/limitRules.ts';
import { readSettings } from '../../../src/server/settings/readSettings.ts';

const EXAMPLES = 'schema/examples';
const schema = createSchema(readSchema());
const settings = readSettings({});
const examples = readdirSync(EXAMPLES).filter((file) => file.endsWith('.graphql'));

it.each(examples)('the published query %s keeps to every limit', (file) => {
  const document = parse(readFileSync(join(EXAMPLES, file), 'utf8'), { maxLexicalTokens: settings.maxTokens });
  const faults = validate(schema, document, [...specifiedRules, ...limitRules(settings)]);
  expect(faults.map(({ message }) => message)).toEqual([]);
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const cost = costOf({ schema, document, operation, variables: {} });
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThanOrEqual(settings.maxCost);
  }
});
