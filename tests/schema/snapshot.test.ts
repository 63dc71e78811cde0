import { printSchema, validateSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { completed } from './completed.ts';

describe('the completed schema', () => {
  test('is valid GraphQL', () => {
    expect(validateSchema(completed)).toEqual([]);
  });

  // A change on purpose: `npx vitest run tests/schema -u`, and the difference is part of the review.
  test('is the one that was reviewed', async () => {
    await expect(`${printSchema(completed)}\n`).toMatchFileSnapshot('schema.graphql');
  });
});
