import { describe, expect, test } from 'vitest';
import { checkQuotes } from '../../src/data/checkQuotes.ts';
import { checkTexts } from '../../src/data/checkTexts.ts';
import { codePoints } from '../../src/data/codePoints.ts';
import { checkCoverage, coverage } from '../../src/data/coverage.ts';
import { loadDossiers } from '../../src/data/loadDossiers.ts';
import { printProblem } from '../../src/data/problem.ts';
import { openTexts, sha256, type Texts } from '../../src/data/texts.ts';
import { dossierOf, rain, tea, texts } from './world.ts';

/** A folder that holds one text. */
const only = (text: string): Texts => {
  const digest = sha256(text);
  const found = { ...codePoints(text), digest, path: 'tea.txt' };
  const find = (wanted: string) => (wanted === digest ? found : undefined);
  return { all: [found], find, passage: (wanted, start, end) => find(wanted)?.cut(start, end) ?? null };
};

const words = '茶香。水清!叶绿?\n雨来。';
const span = (start: number, end: number) => sha256(Array.from(words).slice(start, end).join(''));

const recordsOf = (citation: string, more = '', source = '') => {
  const { dossier, problems } = dossierOf({
    'seed.yaml': `sources:
  - id: source:tea
    title: { zh: 茶, en: Tea }
    language: ZH
    digest: ${sha256(words)}
    length: 13
${source}people:
  - id: person:lin
    name: { zh: 林, en: Lin }
    citations:
      - ${citation}
${more}`,
  });
  expect(problems).toEqual([]);
  return dossier.records;
};
const cite = (
  start: number,
  end: number,
  { paragraph = 1, exact = Array.from(words)[start], digest = span(start, end) } = {},
) =>
  `{ source: source:tea, start: ${start}, end: ${end}, paragraph: ${paragraph}, exact: "${exact}", digest: ${digest} }`;
const faultsOf = (...given: Parameters<typeof recordsOf>) =>
  checkTexts(recordsOf(...given), only(words)).map(printProblem);

test('the world is proved by its texts', async () => {
  const { dossiers } = await loadDossiers([tea, rain]);
  const records = dossiers.flatMap((dossier) => dossier.records);
  const opened = await openTexts(texts);
  const found = coverage(records, opened);
  expect([...checkTexts(records, opened), ...checkQuotes(records, opened), ...checkCoverage(found)]).toEqual([]);
  expect(found.map(({ source, sentences, omitted }) => [source.id, sentences, omitted])).toEqual([
    ['source:loose-or-bagged', 6, 1],
    ['source:rain', 2, 0],
  ]);
});

describe('a citation', () => {
  test('whose digest, anchor and paragraph are the span’s is right', () => {
    expect(faultsOf(cite(3, 6, { exact: '水清' }))).toEqual([]);
    expect(faultsOf(cite(10, 13, { paragraph: 2, exact: '雨' }))).toEqual([]);
  });

  test('of other words is told the digest of those that stand there', () => {
    expect(faultsOf(cite(3, 6, { digest: span(0, 3) }))).toEqual([
      `seed.yaml:11:83: expected the digest ${span(3, 6)} of the span 3-6, which begins "水清!", got ${span(0, 3)}`,
    ]);
  });

  test('with an anchor that is not the beginning is told the beginning', () => {
    expect(faultsOf(cite(3, 6, { exact: '清' }))).toEqual([
      'seed.yaml:11:70: expected the span\'s beginning "水清!", got "清"',
    ]);
  });

  test('with a wrong paragraph is told the right one', () => {
    expect(faultsOf(cite(3, 6, { paragraph: 2 }))).toEqual(['seed.yaml:11:60: expected paragraph 1, got 2']);
  });

  test('has at most two sentences, of one paragraph', () => {
    expect(faultsOf(cite(0, 6))).toEqual([]);
    expect(faultsOf(cite(0, 9))).toEqual(['seed.yaml:11:46: expected a span of at most two sentences, got 3']);
    expect(faultsOf(cite(6, 13))).toEqual([
      'seed.yaml:11:46: expected a span within one paragraph, got one that crosses its end',
    ]);
  });
});

describe('a source', () => {
  test('is told when its length is not the text’s', () => {
    const records = recordsOf(cite(0, 3));
    const shorter = only(words);
    const [source] = records;
    expect(source?.given['length']).toBe(13);
    const cut = records.map((record) =>
      record === source ? { ...record, given: { ...record.given, length: 12 } } : record,
    );
    expect(checkTexts(cut, shorter).map(printProblem)).toEqual([
      "seed.yaml:6:13: expected the text's 13 characters (Unicode code points), got 12",
    ]);
  });

  test('whose text is not at hand is told, unless it need not be', () => {
    const records = recordsOf(cite(0, 3));
    expect(checkTexts(records, only('another')).map(printProblem)).toEqual([
      'seed.yaml:5:13: expected a text with this digest in the folder of texts, found none',
    ]);
    expect(checkTexts(records, only('another'), new Set(['source:tea']))).toEqual([]);
  });
});

describe('coverage', () => {
  const open = (...given: Parameters<typeof recordsOf>) =>
    checkCoverage(coverage(recordsOf(...given), only(words))).map(printProblem);

  test('tells every sentence that is neither cited nor left out', () => {
    expect(open(cite(0, 6))).toEqual([
      'seed.yaml:2:5: expected a record that cites the sentence 6-9 in paragraph 1, or an omission, got none: 叶绿?',
      'seed.yaml:2:5: expected a record that cites the sentence 10-13 in paragraph 2, or an omission, got none: 雨来。',
    ]);
  });

  test('counts a sentence of which a part is cited', () => {
    expect(open(cite(1, 4)).length).toBe(2);
  });

  test('lets one sentence in twenty be left out, and one of a short text', () => {
    const omission = (start: number, end: number) => `{ start: ${start}, end: ${end}, reason: TRANSITION }`;
    expect(open(cite(0, 6), '', `    omissions: [${omission(6, 9)}]\n`).length).toBe(1);
    expect(open(cite(0, 6), '', `    omissions: [${omission(6, 9)}, ${omission(10, 13)}]\n`)).toEqual([
      'seed.yaml:7:16: expected at most 1 of 4 sentences listed as omissions (one in twenty), got 2',
    ]);
  });
});

describe('a quotation', () => {
  const quoted = (quote: string) => {
    const statement = `statements:
  - id: statement:s
    mode: VERBATIM
    quote: ${quote}
    summary: { zh: 说, en: says }
    speakers: [person:lin]
    citations: [${cite(0, 3)}, ${cite(6, 9)}]
`;
    return checkQuotes(recordsOf(cite(0, 3), statement), only(words)).map(printProblem);
  };

  test('stands in the spans that carry it, of which it may leave out words', () => {
    expect(quoted('茶香')).toEqual([]);
    expect(quoted('茶…绿')).toEqual([]);
    expect(quoted('茶香。叶绿?')).toEqual([]);
  });

  test('of other words is told', () => {
    expect(quoted('水清')).toEqual(['seed.yaml:15:12: expected words of the cited spans, got "水清"']);
    expect(quoted('绿…茶')).toEqual(['seed.yaml:15:12: expected words of the cited spans, got "绿…茶"']);
  });
});
