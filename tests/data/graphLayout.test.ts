import { expect, test } from 'vitest';
import { records } from '../../src/concepts/records.ts';
import { graphLayout } from '../../src/data/graphLayout.ts';
import { worldRecords } from './world.ts';

const { unique, indexes } = graphLayout(records);

test('the id of every record is unique, among all and among its type', () => {
  expect(unique).toContainEqual({ label: 'DebateNode', property: 'id' });
  for (const { type } of records) expect(unique).toContainEqual({ label: `Debate${type}`, property: 'id' });
});

test('what lists are sorted by and what filters ask for most is indexed', () => {
  const of = (label: string) => indexes.filter((each) => each.label === label).map(({ property }) => property);
  expect(of('DebateOrganisation')).toEqual(['nameZhKey', 'nameEnKey', 'kind']);
  expect(of('DebateStatement')).toEqual(['dateEarliest', 'dateLatest', 'mode', 'isForecast']);
  expect(of('DebateMeasurement')).toEqual(['asOfEarliest', 'asOfLatest', 'value', 'status']);
});

test('no index is asked for twice, and none for a property that no node can have', async () => {
  const keys = indexes.map(({ label, property }) => `${label}.${property}`);
  expect(new Set(keys).size).toBe(keys.length);
  const [tea] = await worldRecords();
  const person = tea.nodes.find(({ type }) => type === 'Person');
  for (const { label, property } of indexes.filter((each) => each.label === 'DebatePerson')) {
    expect([label, person?.properties]).toEqual([
      label,
      expect.objectContaining({ [property]: expect.anything() as unknown }),
    ]);
  }
});
