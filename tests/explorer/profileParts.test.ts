import { describe, expect, it } from 'vitest';
import { placesAround, shorten } from '../../src/explorer/views/profile/map/placesAround.ts';
import { chooseNeighbours, tiesOf } from '../../src/explorer/views/profile/map/ties.ts';
import { stancesByQuestion } from '../../src/explorer/views/profile/stancesByQuestion.ts';

const record = (id: string) => ({ __typename: 'Person', id, name: id });

describe('the small map of a profile', () => {
  it('draws a record once, with all its ties', () => {
    const ties = [...tiesOf('against', [record('a')]), ...tiesOf('money', [record('a'), record('b')])];
    expect(chooseNeighbours(ties, 9)).toEqual([
      { entity: record('a'), kinds: ['against', 'money'] },
      { entity: record('b'), kinds: ['money'] },
    ]);
  });

  it('draws some of every kind where there are too many', () => {
    const many = Array.from({ length: 20 }, (_, index) => record(`enemy ${index}`));
    const chosen = chooseNeighbours([...tiesOf('against', many), ...tiesOf('post', [record('employer')])], 5);
    expect(chosen).toHaveLength(5);
    expect(chosen.at(-1)).toEqual({ entity: record('employer'), kinds: ['post'] });
  });

  it('keeps every place and its name inside the picture', () => {
    for (let count = 1; count <= 12; count += 1)
      for (const { x, y } of placesAround(count)) {
        expect(x).toBeGreaterThanOrEqual(130);
        expect(x).toBeLessThanOrEqual(350);
        expect(y).toBeGreaterThanOrEqual(20);
        expect(y).toBeLessThanOrEqual(280);
      }
  });

  it('shortens names by their width, Chinese ones after half as many characters', () => {
    expect(shorten('Li Yanhong')).toBe('Li Yanhong');
    expect(shorten('Head of the large-model business')).toBe('Head of the large-…');
    expect(shorten('中国某云厂商大模型业务负责人')).toBe('中国某云厂商大模型…');
  });
});

describe('stances by question', () => {
  const stance = (id: string, question: string | null) => ({
    id,
    polarity: 'SUPPORT',
    condition: null,
    statement: { speakers: [{ id: 'cat' }] },
    claim: { id: `claim of ${id}`, question: question === null ? null : { id: question, text: question } },
  });

  it('puts the question with most stances first and claims of no question last', () => {
    const groups = stancesByQuestion(
      [
        stance('1', null),
        stance('2', null),
        stance('3', null),
        stance('4', 'cost'),
        stance('5', 'strength'),
        stance('6', 'strength'),
      ],
      'cat',
    );
    expect(groups.map(({ question, stances }) => [question?.id, stances.map(({ id }) => id)])).toEqual([
      ['strength', ['5', '6']],
      ['cost', ['4']],
      [undefined, ['1', '2', '3']],
    ]);
  });

  it('tells once what was said several times, but keeps both sides, conditions, deeds and what others tell', () => {
    const once = stance('1', 'cost');
    const again = { ...once, id: '2' };
    const against = { ...once, id: '3', polarity: 'OPPOSE' };
    const ifSmall = { ...once, id: '4', condition: 'for small firms' };
    const byDeed = { ...once, id: '5', statement: null };
    const asOthersTell = { ...once, id: '6', statement: { speakers: [{ id: 'dog' }] } };
    const [group] = stancesByQuestion([once, again, against, ifSmall, byDeed, asOthersTell], 'cat');
    expect(group?.stances.map(({ id }) => id)).toEqual(['1', '3', '4', '5', '6']);
  });
});
