import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test('a worked example is told from what was observed', async () => {
  const { measurements } = await ask(
    '{ measurements(where: { status: { eq: HYPOTHETICAL } }, orderBy: [{ field: ID }]) { nodes { value lower upper unit accordingTo { id } } } }',
  );
  expect(
    measurements.nodes.map(({ value, lower, unit }: { value: number | null; lower: number | null; unit: string }) => [
      value ?? lower,
      unit,
    ]),
  ).toEqual([
    [500000, 'CNY'],
    [20000, 'CNY/day'],
    [0, 'CNY'],
    [20, 'percent'],
  ]);
  for (const { accordingTo } of measurements.nodes) expect(accordingTo).toEqual([{ id: 'person:xin-zhou' }]);
});

test('large numbers are found by their value', async () => {
  const { measurements } = await ask(
    '{ measurements(where: { value: { gt: 1e9 } }) { nodes { id value statement { id } } } }',
  );
  expect(measurements.nodes).toEqual([
    {
      id: 'measurement:meta-net-profit-2023',
      value: 39e9,
      statement: { id: 'statement:authors-meta-need-not-earn-from-models' },
    },
  ]);
});

test('numbers stand with their subject and with whoever gave them', async () => {
  const { organisation, person } = await ask(
    '{ organisation(id: "organisation:modelscope") { measurements { nodes { lower unit } } } person(id: "person:an-xiaopeng") { measurementsGiven { nodes { lower upper status } } } }',
  );
  expect(organisation.measurements.nodes).toEqual(
    expect.arrayContaining([
      { lower: 5600000, unit: 'developer' },
      { lower: 5500, unit: 'model' },
      { lower: 1000, unit: 'dataset' },
    ]),
  );
  expect(person.measurementsGiven.nodes).toEqual(
    expect.arrayContaining([
      { lower: 10000, upper: 100000, status: 'TARGET' },
      { lower: 3, upper: 5, status: 'FORECAST' },
    ]),
  );
});
