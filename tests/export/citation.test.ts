import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { bibtex } from '../../src/data/export/citation/bibtex.ts';
import { citationExports } from '../../src/data/export/citation/citationExports.ts';
import type { CitedWork } from '../../src/data/export/citation/citedWork.ts';
import { cslJson } from '../../src/data/export/citation/cslJson.ts';
import { ExportRefused } from '../../src/data/export/exportFormat.ts';
import { openExport } from '../../src/data/export/openExport.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { rain, tea } from '../data/world.ts';

const graph = await openEmbedded();
beforeAll(() => seedGraph(graph, [shippedSeed(), tea, rain]));
afterAll(() => graph.close());

async function cited(format: 'json' | 'bib', id: string, language?: string): Promise<string> {
  const parameters = { id, ...(language === undefined ? {} : { language }) };
  const { chunks } = await openExport(citationExports, `citation.${format}`, { run: graph.run, parameters, limit: 10 });
  return [...chunks].join('');
}

const names = z.array(z.strictObject({ literal: z.string().min(1) })).min(1);
const part = z.array(z.int()).min(1).max(3);
/** What the fields that we write may hold, as the JSON Schema of CSL data tells it. */
const cslData = z
  .array(
    z.strictObject({
      id: z.string(),
      type: z.literal('document'),
      language: z.enum(['zh', 'en']),
      author: names.optional(),
      title: z.string(),
      issued: z
        .union([
          z.strictObject({ 'date-parts': z.array(part).min(1).max(2), circa: z.literal(true).optional() }),
          z.strictObject({ literal: z.string() }),
        ])
        .optional(),
      'container-title': z.string().optional(),
      'container-author': names.optional(),
      publisher: z.string().optional(),
      URL: z.url().optional(),
      note: z.string(),
    }),
  )
  .length(1);

const source = 'source:caijing-2024-07-open-or-closed';
const quoted = 'statement:li-yanhong-open-is-dearest';

const itemOf = async (id: string, language?: string) => {
  const [item] = cslData.parse(JSON.parse(await cited('json', id, language)));
  return item;
};

test('a source is cited with what its record holds, and the inferred open date in words', async () => {
  expect(await itemOf(source)).toEqual({
    id: source,
    type: 'document',
    language: 'zh',
    author: [{ literal: '吴俊宇' }, { literal: '徐文璞' }],
    title: '大模型的开源与闭源之争（题名由编者所加）',
    issued: { literal: '不早于 2024-07-24' },
    publisher: '财经',
    note: expect.stringMatching(/^日期为推断。\n英文题名：Open or closed.*\n文本 SHA-256：42e8d6ca/) as string,
  });
});

test('a statement is cited with its speaker, words, month, place and source', async () => {
  expect(await itemOf(quoted, 'EN')).toEqual({
    id: quoted,
    type: 'document',
    language: 'en',
    author: [{ literal: 'Li Yanhong' }],
    title: '大家以前用开源觉得开源便宜,其实在大模型场景下,开源是最贵的。开源模型会越来越落后。',
    issued: { 'date-parts': [[2024, 4]], circa: true },
    'container-title': 'Open or closed: the dispute over large models (title supplied by the editors)',
    'container-author': [{ literal: 'Wu Junyu' }, { literal: 'Xu Wenpu' }],
    publisher: 'Caijing',
    note: [
      'Paragraph 3, characters 116 to 170.',
      'The date is inferred.',
      'Venue: Public remarks (occasion not stated).',
      'The source was published: not before 2024-07-24.',
      'SHA-256 of the text: 42e8d6ca1ad1a8296df125e485541b99225d3d765ba00d07ad849f9430081370.',
    ].join('\n'),
  });
});

test('what a record does not hold is not told, and a summary is no quotation', async () => {
  const source = await itemOf('source:rain');
  expect([source?.author, source?.issued, source?.publisher]).toEqual([undefined, undefined, undefined]);
  expect(await cited('bib', 'source:rain')).not.toMatch(/author|year|date|howpublished|month/);
  const statement = await itemOf('statement:lin-ye-rain', 'EN');
  expect(statement?.title).toBe('[When it rains Lin Ye accepts tea bags.]');
  expect(statement?.issued).toBeUndefined();
  expect(statement?.note.split('\n')).toEqual([
    'Paragraph 1, characters 0 to 4.',
    'Paragraph 2, characters 5 to 21.',
    'The title is our summary, not a quotation.',
    'Also in: Loose tea against tea bags.',
    expect.stringMatching(/^SHA-256 of the text: 6cf9ce89/),
  ]);
});

test('every statement and source of the seed is right CSL-JSON and right BibTeX', async () => {
  const rows = (await graph.run('MATCH (n) WHERE n:DebateStatement OR n:DebateSource RETURN n.id AS id')) as [string][];
  expect(rows.length).toBeGreaterThan(100);
  for (const [id] of rows) {
    const item = await itemOf(id);
    const [read] = new Cite(await cited('bib', id)).data;
    expect(read?.['title']).toBe(item?.title);
    expect(read?.['id']).toBe(id);
  }
});

test('a CSL processor prints speaker, date and source', async () => {
  const print = async (id: string, language: string) =>
    new Cite(await cited('json', id, language)).format('bibliography', { template: 'apa' }).trim();
  expect(await print(quoted, 'EN')).toMatch(
    /^Li Yanhong\. \(ca\. 2024\)\. 大家.* In Wu Junyu & Xu Wenpu, .*\. Caijing\.$/,
  );
  expect(await print(source, 'EN')).toMatch(/^Wu Junyu & Xu Wenpu\. \(not before 2024-07-24\)\. Open or closed/);
});

const work = (given: Partial<CitedWork>): CitedWork => ({
  id: 'source:a',
  language: 'EN',
  authors: [],
  title: 'Title',
  inferred: false,
  notes: [],
  ...given,
});

test.each([
  ['2024', { 'date-parts': [[2024]] }, 'year = {2024}', [[2024]]],
  ['2024-04', { 'date-parts': [[2024, 4]] }, 'month = apr', [[2024, 4]]],
  ['2024-04-09', { 'date-parts': [[2024, 4, 9]] }, 'date = {2024-04-09}', [[2024, 4, 9]]],
  [
    '2023-11/2024-02',
    {
      'date-parts': [
        [2023, 11],
        [2024, 2],
      ],
    },
    'date = {2023-11/2024-02}',
    [
      [2023, 11],
      [2024, 2],
    ],
  ],
  ['../2024-04', { literal: 'not after 2024-04' }, 'note = {Date: not after 2024-04.}', undefined],
  ['2024-04/..', { literal: 'not before 2024-04' }, 'note = {Date: not before 2024-04.}', undefined],
])('the date %s is told with no more precision than it has', (date, issued, field, read) => {
  const [item] = cslData.parse(JSON.parse(cslJson(work({ date }))));
  expect(item?.issued).toEqual(issued);
  const text = bibtex(work({ date }));
  expect(text).toContain(field);
  if (date.includes('/')) expect(text).not.toContain('month');
  if (date.startsWith('2023')) expect(text).not.toContain('year');
  expect((new Cite(text).data[0]?.['issued'] as Record<string, unknown> | undefined)?.['date-parts']).toEqual(read);
});

const signs = [
  ...['%', '&', '{', '}', '_', '#', '$', '~', '^', '\\', '"', "'", '`', '<', '>', '-', '--', '@', ',', '=', '|', '/'],
  ...['茶', '，', '。', '《', '🫖', 'é', 'AI', 'a', ' and ', '1', ' ', '\\textbf{x}', '{', '}', '%', '[', ']', '*'],
];
const strange = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 20 })
  .map((parts) => parts.join('').replaceAll(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

test('whatever stands in names, titles and notes comes back from BibTeX as it was', () => {
  fc.assert(
    fc.property(strange, strange, strange, (title, name, note) => {
      const [read, ...others] = new Cite(bibtex(work({ title, authors: [name, 'Ann'], notes: [note] }))).data;
      expect(others).toEqual([]);
      expect(read?.['title']).toBe(title);
      expect(read?.['author']).toEqual([{ family: name }, { family: 'Ann' }]);
      expect(read?.['note']).toBe(note);
    }),
    { numRuns: 500 },
  );
});

test('an address keeps its signs', () => {
  const url = 'https://example.org/a_b?x=1&y=%20~{z}#top';
  const [item] = cslData.parse(JSON.parse(cslJson(work({ url }))));
  expect(item?.URL).toBe(url);
  expect(new Cite(bibtex(work({ url }))).data[0]?.['URL']).toBe('https://example.org/a_b?x=1&y=%20~%7Bz%7D#top');
});

test.each([
  ['person:li-yanhong', undefined, 'BAD_USER_INPUT', 'id: expected the id of a statement or a source'],
  ['nonsense', undefined, 'BAD_USER_INPUT', 'got "nonsense"'],
  [
    'statement:no-such',
    undefined,
    'NOT_FOUND',
    'id: expected the id of a record in the graph; got "statement:no-such"',
  ],
  ['', undefined, 'BAD_USER_INPUT', 'id: expected with citation.'],
  [source, 'FR', 'BAD_USER_INPUT', 'language: expected EN or ZH; got "FR"'],
])('the citation of %j in %s is refused', async (id, language, code, message) => {
  for (const format of ['json', 'bib'] as const) {
    const error: unknown = await cited(format, id, language).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExportRefused);
    expect(error).toMatchObject({ code, message: expect.stringContaining(message) as string });
  }
});
