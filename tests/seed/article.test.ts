import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkQuotes } from '../../src/data/checkQuotes.ts';
import { checkTexts } from '../../src/data/checkTexts.ts';
import { checkCoverage, coverage } from '../../src/data/coverage.ts';
import { citationsOf, type DossierRecord } from '../../src/data/dossierRecord.ts';
import { sentences } from '../../src/data/sentences.ts';
import { openTexts, type Texts } from '../../src/data/texts.ts';
import { endsOf, namesOf, ofType, shippedRecords } from './shippedRecords.ts';

const folder = process.env['SOURCE_TEXTS'] ?? '';

describe.skipIf(folder === '')('beside the article in SOURCE_TEXTS', () => {
  let records: readonly DossierRecord[];
  let texts: Texts;
  let article: string;
  let spoken: string[];
  beforeAll(async () => {
    records = await shippedRecords();
    texts = await openTexts(folder);
    article = texts.find(String(ofType(records, 'Source')[0]?.given['digest']))?.text ?? '';
    spoken = [...article.matchAll(/“([^”]*)”/g)].map(([, words = '']) => words);
    expect(spoken).toHaveLength(16);
  });

  test('every citation is where it says, and every sentence is cited or left out for a reason', () => {
    expect(checkTexts(records, texts)).toEqual([]);
    expect(checkQuotes(records, texts)).toEqual([]);
    expect(checkCoverage(coverage(records, texts))).toEqual([]);
  });

  const spanOf = ({ citations }: DossierRecord): string =>
    citations.map(({ start, end }) => article.slice(start, end)).join('\n');

  test('every verbatim quote is printed as speech, letter for letter', () => {
    const verbatim = ofType(records, 'Statement').filter(({ given }) => given['mode'] === 'VERBATIM');
    expect(verbatim).toHaveLength(3);
    for (const statement of verbatim) {
      const quote = String(statement.given['quote']);
      expect(spoken.join('')).toContain(quote);
      const span = spanOf(statement).replaceAll(/[“”]/g, '');
      for (const sentence of quote.split(/(?<=。)/)) expect(span).toContain(sentence);
    }
  });

  test('every quoted fragment stands in quotation marks where its statement is cited, and none is forgotten', () => {
    const byId = new Map(records.map((record) => [record.id, record]));
    const fragments = ofType(records, 'QuotedFragment');
    for (const fragment of fragments) {
      const [statement] = endsOf(fragment, 'statement').map((id) => byId.get(id));
      expect(statement && spanOf(statement)).toContain(`“${String(fragment.given['text'])}”`);
    }
    const kept = new Set(fragments.map(({ given }) => given['text']));
    const quotes = ofType(records, 'Statement')
      .map(({ given }) => given['quote'] as string | undefined)
      .join('\n');
    expect(spoken.filter((words) => !kept.has(words) && !quotes.includes(words))).toEqual([]);
  });

  test.each([22, 15])('no tracked file repeats %i characters of the article that nobody spoke', async (width) => {
    const grams = new Set<string>();
    for (let at = 0; at + width <= article.length; at += 1) grams.add(article.slice(at, at + width));
    const copied: string[] = [];
    for (const file of trackedFiles()) {
      const content = await readFile(file, 'utf8');
      for (let at = 0; at + width <= content.length; at += 1) {
        const words = content.slice(at, at + width);
        if (grams.has(words) && !spoken.some((speech) => `“${speech}”`.includes(words)))
          copied.push(`${file}: ${words}`);
      }
    }
    expect(copied).toEqual([]);
  });

  test('every name in Latin letters is somebody or something', () => {
    const known = [...namesOf(records).keys()].map((name) => name.toLowerCase());
    // Words that name nothing: posts, abbreviations of common nouns, and words of longer names.
    const common = 'ai api bug ceo cto it poc'.split(' ');
    const printed = new Set(article.match(/[A-Za-z][A-Za-z0-9]*/g)?.map((word) => word.toLowerCase()));
    expect(printed.size).toBeGreaterThan(30);
    const unknown = [...printed].filter((word) => !common.includes(word) && !known.some((name) => name.includes(word)));
    expect(unknown).toEqual([]);
  });

  describe('every number', () => {
    /** The numbers that a sentence's records carry, each as a reader might have printed it. */
    const carried = (start: number, end: number): Set<number> => {
      const numbers = new Set<number>();
      const cite = (record: DossierRecord) =>
        [...record.citations, ...citationsOf(record)].some((span) => span.start < end && start < span.end);
      for (const { definition, given } of records.filter(cite)) {
        if (definition.type === 'Measurement')
          for (const key of ['value', 'lower', 'upper'])
            for (const unit of [1, 1e4, 1e8]) numbers.add(Number(given[key]) / unit);
        if (definition.type === 'Result') numbers.add(Number(given['rankAtMost']));
        for (const key of ['date', 'asOf', 'since']) {
          const { edtf } = (given[key] ?? {}) as { edtf?: string };
          for (const part of edtf?.split(/[-/]/) ?? []) numbers.add(Number(part));
        }
      }
      return numbers;
    };
    const models = /Llama ?3(\.1)?|GPT-4o?|Phi-3|Qwen2|Claude ?3\.5|Gemini1\.5|a16z/g;

    test('in figures is carried by a measurement, a place in a ranking or a date', () => {
      const missing = sentences(article).flatMap(({ start, end }) => {
        const words = article.slice(start, end).replaceAll(models, '');
        const found = carried(start, end);
        return (words.match(/\d+(\.\d+)?/g) ?? [])
          .filter((number) => !found.has(Number(number)))
          .map((number) => `${number} at ${start}`);
      });
      expect(missing).toEqual([]);
    });

    test.each([
      ['十余款模型', 'measurement:alibaba-cloud-open-models-count'],
      ['上千数据集', 'measurement:modelscope-datasets'],
      ['超过千万元', 'measurement:tourism-bureau-project-order'],
      ['没有收入', 'measurement:tourism-bureau-project-alibaba-cloud-revenue'],
      ['部署开源模型免费', 'measurement:worked-example-open-deployment'],
      ['省数万元', 'measurement:worked-example-daily-saving'],
      ['耗费千万元', 'measurement:own-model-cost'],
      ['百万元、千万元级别', 'measurement:large-project-size-xin-zhou'],
      ['在用十余款闭源模型', 'measurement:overseas-marketing-company-closed-models'],
      ['没有开源模型', 'measurement:overseas-marketing-company-open-models'],
      ['有数十人', 'measurement:bank-it-team-size'],
      ['百万、千万元的大型项目', 'measurement:large-project-size-bank-it-head'],
      ['需要千万元', 'measurement:industry-model-training-cost'],
      ['万卡甚至十万卡', 'measurement:foundation-model-companies-compute'],
      ['三五家', 'measurement:foundation-model-companies-future'],
      ['前十的', 'result:mmlu.llama-3-1.2024-07-24'],
    ])('in words, such as %s, is carried by %s', (words, id) => {
      const at = article.indexOf(words);
      expect(at).toBeGreaterThan(0);
      const carrier = records.find((record) => record.id === id);
      expect(carrier?.citations.some(({ start, end }) => start < at + words.length && at < end)).toBe(true);
    });
  });
});

/** The files of the repository that a reader can read. */
function trackedFiles(): string[] {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n');
  return files.filter(
    (file) => /\.(ya?ml|md|ts|js|json|graphql|txt|html|css)$/.test(file) && file !== 'package-lock.json',
  );
}
