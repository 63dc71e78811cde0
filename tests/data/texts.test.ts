import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codePoints } from '../../src/data/codePoints.ts';
import { findWords, nearestWords } from '../../src/data/findWords.ts';
import { sentences } from '../../src/data/sentences.ts';
import { openTexts, sha256 } from '../../src/data/texts.ts';

const sentencesOf = (text: string) =>
  sentences(text).map(({ start, end, paragraph }) => [Array.from(text).slice(start, end).join(''), paragraph]);

describe('a text is split', () => {
  test('at full stops, question and exclamation marks, with the closing marks behind them', () => {
    expect(sentencesOf('他说,“好。”真的?!(对。)完')).toEqual([
      ['他说,“好。”', 1],
      ['真的?!', 1],
      ['(对。)', 1],
      ['完', 1],
    ]);
  });

  test('at line ends, which count the paragraphs, without the space around', () => {
    expect(sentencesOf('  一 \n\n 二。 三\r\n')).toEqual([
      ['一', 1],
      ['二。', 3],
      ['三', 3],
    ]);
  });

  test('by code points', () => {
    expect(sentences('🍵。茶')).toEqual([
      { start: 0, end: 2, paragraph: 1 },
      { start: 2, end: 3, paragraph: 1 },
    ]);
  });

  test('into spans in order that leave out nothing but space', () => {
    const part = fc.constantFrom('茶', 'a', '。', '?', '”', ')', '\n', ' ', '🍵');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const spans = sentences(parts.join(''));
        const inside = new Set(spans.flatMap(({ start, end }) => parts.map((_, at) => at).slice(start, end)));
        const outside = parts.filter((_, at) => !inside.has(at));
        expect(outside.join('').trim()).toBe('');
        expect(inside.size).toBe(spans.reduce((sum, { start, end }) => sum + end - start, 0));
      }),
    );
  });
});

describe('a span', () => {
  test('is cut by code points as people count them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(30), fc.nat(30), (text, start, end) => {
        const points = Array.from(text);
        const inside = start < end && end <= points.length;
        const counted = codePoints(text);
        expect(counted.cut(start, end)).toBe(inside ? points.slice(start, end).join('') : null);
        expect(counted.length).toBe(points.length);
        expect(counted.pointAt(points.slice(0, start).join('').length)).toBe(Math.min(start, points.length));
      }),
    );
  });

  test('that does not exist is null', () => {
    const cut = (start: number, end: number) => codePoints('茶🍵').cut(start, end);
    expect([cut(0, 3), cut(-1, 1), cut(1, 1), cut(2, 1), cut(0, 2)]).toEqual([null, null, null, null, '茶🍵']);
  });
});

describe('words are found', () => {
  test('by code points, wherever they stand', () => {
    expect(findWords('🍵茶,茶', '茶')).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 4 },
    ]);
    expect(findWords('茶', '')).toEqual([]);
    expect(findWords('茶', '茶馆')).toEqual([]);
  });

  test('whatever their width, case and quotation marks', () => {
    expect(findWords('说:「Tea,ok」', '"tea,OK"')).toEqual([{ start: 2, end: 10 }]);
  });

  test('nearest by the longest part that stands there', () => {
    expect(nearestWords('港口茶社只卖散装茶', '码头茶社只卖袋泡茶')).toEqual({ start: 2, end: 6 });
    expect(nearestWords('港口', '码头')).toBeUndefined();
  });
});

describe('a folder of texts', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'texts-'));
    await mkdir(join(folder, 'inside'));
    await writeFile(join(folder, 'tea.txt'), '\ufeff茶\r\n水');
    await writeFile(join(folder, 'latin.txt'), Buffer.from('caf\xe9', 'latin1'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('knows each text by the digest of its bytes, and cuts it as it stands', async () => {
    const digest = createHash('sha256').update('\ufeff茶\r\n水').digest('hex');
    const opened = await openTexts(folder);
    expect(opened.all.map((text) => [text.digest, text.length])).toEqual([[digest, 5]]);
    expect(opened.find(digest)?.path).toBe(join(folder, 'tea.txt'));
    expect(opened.passage(digest, 1, 5)).toBe('茶\r\n水');
    expect(opened.passage(digest, 1, 6)).toBeNull();
    expect(opened.passage(sha256('another'), 0, 1)).toBeNull();
  });

  test('that is not there is told', async () => {
    await expect(openTexts(join(folder, 'none'))).rejects.toThrow(
      `expected a folder of texts, found none at ${folder}/none`,
    );
  });
});
