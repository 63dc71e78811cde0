import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { introspectionFromSchema } from 'graphql';
import { expect, test } from 'vitest';
import { completed } from './completed.ts';

// The explorer's documents are typed by this file; `npx vitest run tests/schema -u` renews it with the schema's snapshot.
test("the explorer's types are those of the schema", async () => {
  const introspection = minifyIntrospection(introspectionFromSchema(completed, { descriptions: false }));
  const types = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true });
  // Without its last part, which would declare the schema for every program that gql.tada is part of.
  const declared = types.slice(0, types.indexOf("import * as gqlTada from 'gql.tada'"));
  await expect(declared).toMatchFileSnapshot('../../src/explorer/graphql/introspection.d.ts');
});
