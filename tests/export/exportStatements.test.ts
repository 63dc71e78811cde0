import { parse as parseCsv } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphContent, type GraphContent } from '../../src/data/export/graphContent.ts';
import { jsonLd } from '../../src/data/export/jsonLd.ts';
import { statementsCsv } from '../../src/data/export/statementsCsv.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { rain, tea } from '../data/world.ts';

const graph = await openEmbedded();
let world: GraphContent;
beforeAll(async () => {
  await seedGraph(graph, [tea, rain]);
  world = await graphContent(graph.run);
});
afterAll(() => graph.close());

/** What a processor makes of the file; it may fetch nothing. */
async function expanded(types?: ReadonlySet<string>): Promise<Record<string, unknown>[]> {
  const documentLoader = (url: string) => Promise.reject(new Error(`nothing is fetched, least of all ${url}`));
  const document = JSON.parse([...jsonLd(world, types)].join('')) as jsonld.JsonLdDocument;
  return await jsonld.expand(document, { documentLoader });
}

test('a JSON-LD processor expands every record without fetching anything', async () => {
  const all = await expanded();
  expect(all.map((each) => each['@id'])).toEqual(world.nodes.map(({ id }) => `urn:debate-graph:${id}`));
});

test("verbatim words are schema.org's Quotation, by a Person, derived from a span of the source", async () => {
  const all = await expanded();
  const find = (id: string) => all.find((each) => each['@id'] === `urn:debate-graph:${id}`);
  expect(find('statement:lin-ye-fragrance')).toMatchObject({
    '@type': expect.arrayContaining(['https://schema.org/Quotation']) as unknown,
    'https://schema.org/text': [{ '@value': '散装茶更香。' }],
    'https://schema.org/creator': [{ '@id': 'urn:debate-graph:person:lin-ye' }],
    'http://www.w3.org/ns/prov#wasDerivedFrom': [{ '@id': 'urn:debate-graph:citation:loose-or-bagged.10-26' }],
  });
  expect(find('citation:loose-or-bagged.10-26')).toMatchObject({
    'http://www.w3.org/ns/prov#wasDerivedFrom': [{ '@id': 'urn:debate-graph:source:loose-or-bagged' }],
    'http://www.w3.org/ns/oa#start': [{ '@value': 10 }],
  });
  expect(find('person:lin-ye')).toMatchObject({
    '@type': expect.arrayContaining(['https://schema.org/Person']) as unknown,
    'https://schema.org/name': [
      { '@value': '林叶', '@language': 'zh' },
      { '@value': 'Lin Ye', '@language': 'en' },
    ],
  });
  expect(find('organisation:harbour-wharf')?.['https://schema.org/parentOrganization']).toBeDefined();
  expect(find('claim:bags-are-handy')?.['@type']).toContain('https://schema.org/Claim');
});

test('only some types are written where only they are wanted', async () => {
  const some = await expanded(new Set(['Claim']));
  expect(some.map((each) => each['@id'])).toEqual([
    'urn:debate-graph:claim:bags-are-handy',
    'urn:debate-graph:claim:loose-is-fragrant',
  ]);
});

test('the statements are rows, one for each stance, or one without', () => {
  const rows = parseCsv<Record<string, string>>([...statementsCsv(world)].join(''), { columns: true, bom: true });
  expect(rows.map(({ statement, holder, claim, polarity }) => [statement, holder, claim, polarity])).toEqual([
    ['statement:he-shui-trouble', 'organisation:harbour', 'claim:bags-are-handy', 'SUPPORT'],
    ['statement:he-shui-trouble', 'person:he-shui', 'claim:bags-are-handy', 'SUPPORT'],
    ['statement:he-shui-trouble', 'person:he-shui', 'claim:loose-is-fragrant', 'OPPOSE'],
    ['statement:lin-ye-fragrance', 'person:lin-ye', 'claim:loose-is-fragrant', 'SUPPORT'],
    ['statement:lin-ye-rain', 'person:lin-ye', 'claim:bags-are-handy', 'AMBIVALENT'],
    ['statement:price-rises', '', '', ''],
  ]);
  expect(rows[3]).toMatchObject({
    quote: '散装茶更香。',
    speaker_names: 'Lin Ye',
    claim_text: 'Loose tea is more fragrant',
  });
});
