import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { printSchema } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { completed } from './completed.ts';

const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');

/** Documents by the module they stand in; Relay wants their names to begin with it. */
const documents: Readonly<Record<string, string>> = {
  PeoplePage: `query PeoplePageQuery { ...PeopleList_query }`,
  PeopleList: `
    fragment PeopleList_query on Query
    @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
    @refetchable(queryName: "PeopleListPaginationQuery") {
      people(first: $count, after: $cursor, orderBy: [{ field: NAME, direction: ASC }])
        @connection(key: "PeopleList_people") {
        edges { node { id name(language: ZH) ...PartyStances_party } }
      }
    }`,
  PartyStances: `
    fragment PartyStances_party on Party
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
    @refetchable(queryName: "PartyStancesPaginationQuery") {
      stances(last: $count, before: $cursor) @connection(key: "PartyStances_stances") {
        edges { node { polarity ...StanceEvidence_stance } }
      }
    }`,
  StanceEvidence: `
    fragment StanceEvidence_stance on Stance @refetchable(queryName: "StanceEvidenceRefetchQuery") {
      claim { id text }
      citations { source { title } start end }
    }`,
};

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'relay-'))));
afterEach(() => rm(folder, { recursive: true }));

describe('relay-compiler', () => {
  test('compiles pages, refetching by id and fragments on interfaces against the schema', async () => {
    const config = { src: 'src', schema: 'schema.graphql', language: 'typescript', artifactDirectory: 'compiled' };
    await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
    await writeFile(join(folder, 'schema.graphql'), printSchema(completed));
    await mkdir(join(folder, 'src'));
    await mkdir(join(folder, 'compiled'));
    for (const [name, document] of Object.entries(documents)) {
      const module = `import { graphql } from 'react-relay';\nexport const document = graphql\`${document}\`;\n`;
      await writeFile(join(folder, 'src', `${name}.ts`), module);
    }

    await promisify(execFile)(process.execPath, [compiler, 'relay.config.json'], { cwd: folder });

    expect((await readdir(join(folder, 'compiled'))).toSorted()).toEqual([
      'PartyStancesPaginationQuery.graphql.ts',
      'PartyStances_party.graphql.ts',
      'PeopleListPaginationQuery.graphql.ts',
      'PeopleList_query.graphql.ts',
      'PeoplePageQuery.graphql.ts',
      'StanceEvidenceRefetchQuery.graphql.ts',
      'StanceEvidence_stance.graphql.ts',
    ]);
  });
});
