import { beforeAll, describe, expect, test } from 'vitest';
import type { DossierRecord } from '../../src/data/dossierRecord.ts';
import { endsOf, namesOf, ofType, shippedRecords, textsOf } from './shippedRecords.ts';

let records: readonly DossierRecord[];
let names: Map<string, string[]>;
beforeAll(async () => {
  records = await shippedRecords();
  names = namesOf(records);
});

const isChinese = /\p{Script=Han}/u;

test('every id is readable', () => {
  for (const { id } of records) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*:[a-z0-9]+(?:[-.][a-z0-9]+)*$/);
});

test('no English text has Chinese characters, but for a name that its note explains', () => {
  const mixed = textsOf(records).filter(({ en }) => isChinese.test(en));
  expect(mixed.map(({ record, key }) => `${record.id} ${key}`)).toEqual([
    'organisation:china-informatisation-100 note',
  ]);
});

test('every Chinese text has Chinese characters, but for names that have no Chinese form', () => {
  const latin = textsOf(records).filter(({ zh }) => !isChinese.test(zh));
  expect(new Set(latin.map(({ key }) => key))).toEqual(new Set(['name', 'family']));
  for (const { zh, en } of latin) expect(zh).toBe(en);
});

test.each(['zh', 'en'] as const)('no two statements have one summary (%s), and no two claims one text', (language) => {
  for (const [type, key] of [
    ['Statement', 'summary'],
    ['Claim', 'text'],
    ['Question', 'text'],
  ] as const) {
    const texts = textsOf(ofType(records, type)).filter((text) => text.key === key);
    expect(texts.length).toBeGreaterThan(10);
    expect(new Set(texts.map((text) => text[language])).size).toBe(texts.length);
  }
});

test('an argument serves the side of what it supports, and not that of what it attacks', () => {
  const leaning = new Map(ofType(records, 'Claim').map(({ id, given }) => [id, given['leaning']]));
  const sided = (id: string) => leaning.get(id) === 'OPEN' || leaning.get(id) === 'CLOSED';
  const pairs = (tie: string) =>
    ofType(records, 'Claim').flatMap((claim) => endsOf(claim, tie).map((to) => [claim.id, to] as const));
  const sidedPairs = (tie: string) => pairs(tie).filter(([from, to]) => sided(from) && sided(to));
  expect(sidedPairs('supports').length).toBeGreaterThan(10);
  for (const [from, to] of sidedPairs('supports')) expect([from, leaning.get(from)]).toEqual([from, leaning.get(to)]);
  for (const [from, to] of sidedPairs('attacks'))
    expect([from, leaning.get(from)]).not.toEqual([from, leaning.get(to)]);
});

test('every claim is held by somebody or told of nobody, but never left without a stance', () => {
  const held = new Set(ofType(records, 'Stance').flatMap((stance) => endsOf(stance, 'claim')));
  expect(ofType(records, 'Claim').filter(({ id }) => !held.has(id))).toEqual([]);
});

test('a stance with a condition is a weak one', () => {
  const conditional = ofType(records, 'Stance').filter(({ given }) => given['condition'] !== undefined);
  expect(conditional.length).toBeGreaterThan(2);
  for (const { id, given } of conditional) expect([id, given['strength']]).toEqual([id, 1]);
});

describe('everybody and everything that the article names', () => {
  test.each([
    ['李彦宏', 'organisation:baidu'],
    ['周靖人', 'organisation:alibaba-cloud'],
    ['王小川', 'organisation:baichuan'],
    ['傅盛', 'organisation:cheetah-mobile'],
    ['马斯克', 'organisation:tesla'],
    ['奥特曼', 'organisation:openai'],
    ['安德里森', 'organisation:a16z'],
    ['柯斯拉', 'organisation:kleiner-perkins'],
    ['利森菲尔德', 'organisation:radboud-university'],
    ['丁格曼斯', 'organisation:radboud-university'],
    ['忻舟', 'organisation:baidu-ai-cloud'],
    ['李京梅', 'organisation:langboat'],
    ['安筱鹏', 'organisation:china-informatisation-100'],
    ['安筱鹏', 'organisation:alibaba-cloud-intelligent-technology-research-centre'],
  ])('%s has a post at %s', (name, organisation) => {
    const [person] = names.get(name) ?? [];
    const posts = ofType(records, 'Affiliation').filter((post) => endsOf(post, 'person').includes(person ?? ''));
    expect(posts.flatMap((post) => endsOf(post, 'organisation'))).toContain(organisation);
  });

  test('nobody else is named, but for the authors, who wrote it', () => {
    const named = ofType(records, 'Person').filter(({ given }) => given['named'] !== false);
    const authors = ofType(records, 'Source').flatMap((source) => endsOf(source, 'authors'));
    expect(authors).toEqual(['person:wu-junyu', 'person:xu-wenpu']);
    const withPosts = new Set(ofType(records, 'Affiliation').flatMap((post) => endsOf(post, 'person')));
    expect(named.filter(({ id }) => !withPosts.has(id)).map(({ id }) => id)).toEqual(authors);
    expect(named).toHaveLength(15);
  });

  test.each(
    (
      '百度 百度智能云 阿里 阿里云 百川智能 猎豹移动 特斯拉 OpenAI a16z 凯鹏华盈 财经 Meta 微软 微软Azure 谷歌 谷歌云 腾讯云 ' +
      '智谱AI 智谱 亚马逊 亚马逊AWS Anthropic 华为 字节跳动 火山引擎 澜舟科技 魔搭 Github 拉德堡德大学 斯坦福大学 CRFM LMSYS ' +
      '加州大学伯克利分校 Oracle 阿里云智能科技研究中心 中国信息化百会人'
    )
      .split(' ')
      .concat('Mistral Al'),
  )('%s is an organisation', (name) => {
    expect(names.get(name)).toEqual([expect.stringMatching(/^organisation:/)]);
  });

  test.each([
    ...'Llama Llama3 Llama3.1 GPT-4o Gemma系列 Gemini系列 Qwen2 Claude3.5 盘古大模型 文心大模型 文心系列 GLM系列'.split(
      ' ',
    ),
    ...['Llama 3', 'GPT-4系列', 'Phi-3 Mini', 'Claude 3.5系列', 'Gemini1.5 Pro', '通义千问开源模型', '通义开源模型'],
  ])('%s is a model', (name) => {
    expect(names.get(name)).toEqual([expect.stringMatching(/^model:/)]);
  });

  test.each(['安卓', 'MySQL', 'RDBMS', 'Facebook', 'Instagram'])('%s is a product', (name) => {
    expect(names.get(name)).toEqual([expect.stringMatching(/^product:/)]);
  });
});
