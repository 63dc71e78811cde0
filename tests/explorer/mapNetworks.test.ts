import { describe, expect, it } from 'vitest';
import type { DiscourseAnswer } from '../../src/explorer/views/map/discourseDocument.ts';
import { debateNetwork } from '../../src/explorer/views/map/model/debateNetwork.ts';
import { discourseNetwork } from '../../src/explorer/views/map/model/discourseNetwork.ts';
import type { MapPage } from '../../src/explorer/views/map/pageDocument.ts';

const lists = [
  'people',
  'organisations',
  'groups',
  'models',
  'products',
  'strategies',
  'businessModels',
  'questions',
  'claims',
  'stances',
  'affiliations',
  'adoptions',
  'investments',
] as const;

/** A page of the map's query with some of its lists filled. */
const page = (filled: Partial<Record<(typeof lists)[number], readonly object[]>>): MapPage =>
  Object.fromEntries(
    lists.map((list) => [
      list,
      { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: filled[list] ?? [] },
    ]),
  ) as unknown as MapPage;

const named = (id: string) => ({ id, zh: id, en: id });
const stance = (id: string, holder: string, claim: string, polarity: string, against: readonly string[] = []) => ({
  id,
  polarity,
  holder: { id: holder },
  claim: { id: claim },
  statement: { id: 's', date: null },
  shownBy: null,
  against: against.map((party) => ({ id: party })),
});
const claim = (id: string) => ({ ...named(id), leaning: 'OPEN', question: null, supports: [], attacks: [] });

describe('the network of the debate', () => {
  it('makes one tie of all stances of one party on one claim, for and against', () => {
    const { ties } = debateNetwork([
      page({
        people: [{ ...named('tom'), named: false }],
        claims: [claim('boxes')],
        stances: [stance('1', 'tom', 'boxes', 'SUPPORT')],
      }),
      page({ stances: [stance('2', 'tom', 'boxes', 'OPPOSE')] }),
    ]);
    expect(ties).toMatchObject([{ kind: 'STANCE', source: 'tom', target: 'boxes', tone: 'AMBIVALENT' }]);
    expect(ties[0]?.facts.map(({ id, tone }) => [id, tone])).toEqual([
      ['1', 'SUPPORT'],
      ['2', 'OPPOSE'],
    ]);
  });

  it('draws whom a source names as opponents, and no tie to what it does not know', () => {
    const { nodes, ties } = debateNetwork([
      page({
        people: [
          { ...named('tom'), named: true },
          { ...named('kit'), named: false },
        ],
        claims: [claim('boxes')],
        stances: [stance('1', 'tom', 'boxes', 'SUPPORT', ['kit']), stance('2', 'tom', 'beyond', 'SUPPORT')],
      }),
    ]);
    expect(ties.map(({ id, tone }) => [id, tone])).toEqual([
      ['STANCE|tom|boxes', 'SUPPORT'],
      ['AGAINST|tom|kit', 'OPPOSE'],
    ]);
    expect(nodes.find(({ id }) => id === 'kit')?.named).toBe(false);
    expect(nodes.find(({ id }) => id === 'boxes')).toMatchObject({ kind: 'Claim', side: 'OPEN' });
  });

  it('reads from an adoption the road, the models and the business, each with the adoption behind it', () => {
    const adoption = {
      id: 'adoption:1',
      asOf: null,
      organisation: { id: 'shop' },
      strategy: { id: 'road' },
      models: [{ id: 'mouse' }],
      businessModels: [{ id: 'milk' }],
    };
    const { ties } = debateNetwork([
      page({
        organisations: [{ ...named('shop'), parent: null }],
        strategies: [{ ...named('road'), leaning: 'OPEN' }],
        models: [{ ...named('mouse'), access: 'MIXED', developer: { id: 'shop' } }],
        businessModels: [{ ...named('milk'), leaning: null }],
        adoptions: [adoption],
      }),
    ]);
    expect(ties.map(({ id, facts }) => [id, facts.map((fact) => fact.id)])).toEqual([
      ['DEVELOPED_BY|mouse|shop', []],
      ['ADOPTS|shop|road', ['adoption:1']],
      ['WITH_MODEL|shop|mouse', ['adoption:1']],
      ['EARNS_BY|shop|milk', ['adoption:1']],
    ]);
  });
});

describe('a discourse network', () => {
  const actor = (id: string) => ({ node: { __typename: 'Person', ...named(id), named: true }, activity: 2 });
  const answer = {
    nodes: [
      actor('tom'),
      actor('kit'),
      actor('dog'),
      { node: { __typename: 'Claim', ...claim('boxes') }, activity: 3 },
    ],
    edges: [
      { source: 'tom', target: 'kit', weight: -4, sign: -1 },
      { source: 'kit', target: 'dog', weight: 2, sign: 1 },
      { source: 'tom', target: 'dog', weight: 0, sign: 0 },
    ],
    bipolarity: { camps: [{ members: [{ id: 'tom' }] }, { members: [{ id: 'kit' }] }] },
  } as unknown as DiscourseAnswer;

  it('numbers the camps, has those of none as 0, and leaves claims out of camps', () => {
    const camps = discourseNetwork(answer, 'SUBTRACT').nodes.map(({ id, camp }) => [id, camp]);
    expect(camps).toEqual([
      ['tom', 1],
      ['kit', 2],
      ['dog', 0],
      ['boxes', undefined],
    ]);
  });

  it('tells agreement from conflict by what the ties count, and scales weights to the greatest', () => {
    const tones = (kind: 'SUBTRACT' | 'CONFLICT' | 'IGNORE') =>
      discourseNetwork(answer, kind).ties.map(({ tone }) => tone);
    expect(tones('SUBTRACT')).toEqual(['OPPOSE', 'SUPPORT', 'AMBIVALENT']);
    expect(tones('CONFLICT')).toEqual(['OPPOSE', 'OPPOSE', 'OPPOSE']);
    expect(tones('IGNORE')).toEqual(['PLAIN', 'PLAIN', 'PLAIN']);
    expect(discourseNetwork(answer, 'SUBTRACT').ties.map(({ weight }) => weight)).toEqual([10, 5, 0]);
  });
});
