import { readExamples } from '../../../src/api/readSchema.ts';
import { askJson, type Asked } from './askJson.ts';

/** A question and the answer that it must get, whatever happens meanwhile. */
export interface KnownQuestion {
  readonly asked: Asked;
  /** The whole body, letter for letter. */
  readonly answer: string;
}

const people = ['li-yanhong', 'zhou-jingren', 'wang-xiaochuan'];

/** Questions of every kind: the published ones, look-ups of some people, a search, and lists with what hangs on them. */
const questions: readonly Asked[] = [
  ...readExamples(),
  ...people.map((name) => ({
    query: 'query ($id: ID!) { person(id: $id) { id name opponents { party { id } claims { id } } } }',
    variables: { id: `person:${name}` },
  })),
  { query: '{ search(text: "开源") { nodes { __typename } } }' },
  { query: '{ statements(first: 50) { totalCount nodes { id quote speakers { __typename } about { id } } } }' },
  { query: '{ claims(first: 50) { nodes { id text } } }' },
  { query: '{ organisations(first: 20) { nodes { id name } } models(first: 20) { nodes { id name } } }' },
];

/** Asks a well service every question, one after the other, and keeps what it answers. */
export async function knownQuestions(url: string): Promise<KnownQuestion[]> {
  const known: KnownQuestion[] = [];
  for (const asked of questions) {
    const { status, text } = await askJson(url, asked);
    if (status !== 200 || text.includes('"errors"'))
      throw new Error(`expected an answer to ${asked.query}, got ${status}: ${text}`);
    known.push({ asked, answer: text });
  }
  return known;
}
