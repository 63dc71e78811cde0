import { describe, expect, test } from 'vitest';
import { graphRecords } from '../../src/data/graphRecords.ts';
import { cited, dossierOf, teaSource, worldRecords } from './world.ts';

const [teaRecords, rainRecords] = await worldRecords();
const nodeOf = (id: string) => [...teaRecords.nodes, ...rainRecords.nodes].find((node) => node.id === id);
const tiesFrom = (id: string) =>
  [...teaRecords.ties, ...rainRecords.ties]
    .filter(({ from }) => from === id)
    .map(({ relation, to, properties }) => [relation, to, properties]);

describe('a node', () => {
  test('bears our label, its type and its interfaces', () => {
    expect(nodeOf('person:lin-ye')).toMatchObject({
      type: 'Person',
      labels: ['DebateNode', 'DebatePerson', 'DebateEntity', 'DebateParty', 'DebateFact'],
    });
    expect(nodeOf('citation:rain.0-4')?.labels).toEqual(['DebateNode', 'DebateCitation']);
  });

  test('keeps a text in both languages, with keys to sort by and names to find it by', () => {
    expect(nodeOf('person:lin-ye')?.properties).toEqual({
      id: 'person:lin-ye',
      dossier: 'tea',
      nameZh: '林叶',
      nameEn: 'Lin Ye',
      nameZhKey: '林叶',
      nameEnKey: 'lin ye',
      aliases: ['Léaf'],
      nameFold: ['林叶', 'lin ye', 'leaf'],
      named: true,
      searchTerms: expect.stringMatching(/(^| )2林叶 .*(^| )3linye( |$)/) as unknown,
      searchPinyin: ['lin ye'],
    });
    expect(nodeOf('organisation:harbour-wharf')?.properties).toMatchObject({
      noteZh: '虚构的分店。',
      noteEn: 'An invented branch.',
      aliases: [],
    });
  });

  test('keeps a date with its bounds, as far as it has them', () => {
    expect(nodeOf('source:loose-or-bagged')?.properties).toMatchObject({
      published: '2031-05-02/..',
      publishedEarliest: '2031-05-02',
      publishedPrecision: 'INTERVAL',
      publishedInferred: true,
    });
    expect(nodeOf('source:loose-or-bagged')?.properties).not.toHaveProperty('publishedLatest');
    expect(nodeOf('statement:he-shui-trouble')?.properties).toMatchObject({
      date: '2031',
      dateEarliest: '2031-01-01',
      dateLatest: '2031-12-31',
      datePrecision: 'YEAR',
      dateInferred: false,
    });
  });

  test('keeps the members of a group, and whether it is there at all', () => {
    expect(nodeOf('statement:price-rises')?.properties).toMatchObject({
      isForecast: true,
      forecastMinMonths: 12,
      forecastMaxMonths: 36,
    });
    expect(nodeOf('statement:lin-ye-rain')?.properties).toMatchObject({ isForecast: false });
  });
});

describe('a tie', () => {
  test('has its place in the list that it comes from', () => {
    expect(tiesFrom('statement:he-shui-trouble').filter(([relation]) => relation === 'DEBATE_SPOKEN_BY')).toEqual([
      ['DEBATE_SPOKEN_BY', 'person:he-shui', { dossier: 'tea', position: 0 }],
      ['DEBATE_SPOKEN_BY', 'organisation:harbour', { dossier: 'tea', position: 1 }],
    ]);
  });

  test('that is a fact keeps its citations', () => {
    expect(tiesFrom('organisation:harbour-wharf')).toContainEqual([
      'DEBATE_PART_OF',
      'organisation:harbour',
      { dossier: 'tea', position: 0, citations: ['citation:loose-or-bagged.45-49'] },
    ]);
  });

  test('leads from a record to the spans that carry it, and from each span to its source', () => {
    expect(tiesFrom('statement:lin-ye-rain').filter(([relation]) => relation === 'DEBATE_CITES')).toEqual([
      ['DEBATE_CITES', 'citation:rain.0-4', { dossier: 'rain', position: 0 }],
      ['DEBATE_CITES', 'citation:rain.5-21', { dossier: 'rain', position: 1 }],
      ['DEBATE_CITES', 'citation:loose-or-bagged.10-14', { dossier: 'rain', position: 2 }],
    ]);
    expect(tiesFrom('citation:rain.0-4')).toEqual([
      ['DEBATE_IN_SOURCE', 'source:rain', { dossier: 'rain', position: 0 }],
    ]);
  });

  test('leads from a record to the spans of its cited ties too, each once', () => {
    const { dossier } = dossierOf({
      'a.yaml':
        `${teaSource}organisations:\n` +
        `  - { id: organisation:a, kind: COMPANY, name: { zh: 甲, en: A }, citations: [${cited()}] }\n` +
        `  - { id: organisation:b, kind: COMPANY, name: { zh: 乙, en: B }, citations: [${cited()}], ` +
        `parent: { to: organisation:a, citations: [${cited(6, 9)}, ${cited()}] } }\n`,
    });
    const cites = graphRecords(dossier).ties.filter(
      ({ from, relation }) => from === 'organisation:b' && relation === 'DEBATE_CITES',
    );
    expect(cites.map(({ to }) => to)).toEqual(['citation:tea.0-5', 'citation:tea.6-9']);
  });

  test('that reads the same from both ends is stored once, from the smaller id, whoever names it', () => {
    expect(tiesFrom('person:clerk-1').map(([relation]) => relation)).toContain('DEBATE_POSSIBLY_SAME_AS');
    const person = (id: string, same: string) =>
      `  - { id: person:${id}, name: { zh: 甲, en: A }, possiblySameAs: [person:${same}], citations: [${cited()}] }\n`;
    const { dossier, problems } = dossierOf({
      'a.yaml': `${teaSource}people:\n${person('b', 'a')}${person('a', 'b')}`,
    });
    expect(problems).toEqual([]);
    const ties = graphRecords(dossier).ties.filter(({ relation }) => relation === 'DEBATE_POSSIBLY_SAME_AS');
    expect(ties.map(({ from, to }) => [from, to])).toEqual([['person:a', 'person:b']]);
  });
});

describe('a part', () => {
  test('is a record of its own, named after its owner and what tells it from its siblings', () => {
    const ids = teaRecords.nodes.map(({ id }) => id).filter((id) => /^(stance|point|omission):/.test(id));
    expect(ids).toEqual([
      'stance:lin-ye-fragrance.loose-is-fragrant.lin-ye',
      'stance:he-shui-trouble.bags-are-handy.he-shui',
      'stance:he-shui-trouble.bags-are-handy.harbour',
      'stance:he-shui-trouble.loose-is-fragrant.he-shui',
      'point:he-shui-trouble.1',
      'point:he-shui-trouble.2',
      'omission:loose-or-bagged.76.81',
    ]);
  });

  test('that names no holder is held by every speaker', () => {
    expect(tiesFrom('stance:he-shui-trouble.bags-are-handy.harbour')).toEqual([
      ['DEBATE_HELD_BY', 'organisation:harbour', { dossier: 'tea', position: 0 }],
      ['DEBATE_ON_CLAIM', 'claim:bags-are-handy', { dossier: 'tea', position: 0 }],
      ['DEBATE_EXPRESSED_IN', 'statement:he-shui-trouble', { dossier: 'tea', position: 0 }],
      ['DEBATE_CITES', 'citation:loose-or-bagged.26-44', { dossier: 'tea', position: 0 }],
    ]);
  });

  test('has its own citations, or else those of its owner', () => {
    const citations = (id: string) =>
      tiesFrom(id).flatMap(([relation, to]) => (relation === 'DEBATE_CITES' ? [to] : []));
    expect(citations('stance:he-shui-trouble.loose-is-fragrant.he-shui')).toEqual(['citation:loose-or-bagged.26-33']);
    expect(citations('stance:he-shui-trouble.bags-are-handy.he-shui')).toEqual(['citation:loose-or-bagged.26-44']);
    expect(citations('point:he-shui-trouble.1')).toEqual([]);
  });

  test('keeps its place among its siblings', () => {
    expect(nodeOf('point:he-shui-trouble.2')?.properties['order']).toBe(2);
    expect(tiesFrom('point:he-shui-trouble.2')).toEqual([
      ['DEBATE_POINT_OF', 'statement:he-shui-trouble', { dossier: 'tea', position: 1 }],
    ]);
  });
});

test('a span that another dossier has cited before is not a record again', () => {
  expect(rainRecords.nodes.map(({ id }) => id)).toEqual([
    'source:rain',
    'statement:lin-ye-rain',
    'stance:lin-ye-rain.bags-are-handy.lin-ye',
    'citation:rain.0-4',
    'citation:rain.5-21',
  ]);
});
