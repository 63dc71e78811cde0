import { describe, expect, it } from 'vitest';
import { type FlowInput, flowOf } from '../../src/explorer/views/roads/flow.ts';
import { axisOf, barOf } from '../../src/explorer/views/roads/timeAxis.ts';

const item = (id: string) => ({ id, name: id, __typename: 'Organisation' });
const money = (investor: string, target: string, ...models: string[]): FlowInput => ({
  investor: item(investor),
  target: { ...item(target), models: { nodes: models.map(item) } },
});
const heights = (column: readonly { readonly item: { readonly id: string }; readonly at: number }[]) =>
  Object.fromEntries(column.map(({ item: { id }, at }) => [id, at]));

describe('a flow of money', () => {
  it('puts a company beside its models, and investors beside their companies', () => {
    const flow = flowOf([money('cat', 'shop', 'mouse-1', 'mouse-2'), money('dog', 'shop', 'mouse-1', 'mouse-2')]);
    expect(heights(flow.models)).toEqual({ 'mouse-1': 0.5, 'mouse-2': 1.5 });
    expect(heights(flow.companies)).toEqual({ shop: 1 });
    expect(heights(flow.investors)).toEqual({ cat: 0.5, dog: 1.5 });
    expect(flow.rows).toBe(2);
    expect(flow.making).toEqual([
      { from: 1, to: 0.5 },
      { from: 1, to: 1.5 },
    ]);
  });

  it('draws one line where somebody invested twice, and keeps a row for a company without models', () => {
    const flow = flowOf([money('cat', 'shop'), money('cat', 'shop'), money('cat', 'den', 'mouse-1')]);
    expect(flow.money).toHaveLength(2);
    const [first = NaN, second = NaN] = flow.companies.map(({ at }) => at);
    expect(second - first).toBeGreaterThanOrEqual(1);
    expect(flow.rows).toBe(2);
  });

  it('lays nothing upon anything', () => {
    const flow = flowOf(['a', 'b', 'c', 'd'].map((investor) => money(investor, 'shop', 'mouse-1')));
    const sorted = flow.investors.map(({ at }) => at);
    for (const [index, at] of sorted.slice(1).entries()) expect(at - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(1);
    expect(flow.rows).toBeGreaterThanOrEqual(4);
  });
});

describe('an axis of time', () => {
  const may = { earliest: '2024-05-01', latest: '2024-05-31' };

  it('holds all dates with a month to spare, over the end of a year', () => {
    expect(axisOf([{ earliest: '2023-12-01', latest: null }, may])).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
      '2024-03',
      '2024-04',
      '2024-05',
      '2024-06',
    ]);
    expect(axisOf([])).toEqual([]);
  });

  it('gives a month the whole of its month, and lets an open end run on', () => {
    const axis = axisOf([may]);
    expect(barOf(may, axis)).toEqual({ start: 1 / 3, width: 1 / 3, isOpenAtStart: false, isOpenAtEnd: false });
    expect(barOf({ ...may, latest: null }, axis)).toEqual({
      start: 1 / 3,
      width: 2 / 3,
      isOpenAtStart: false,
      isOpenAtEnd: true,
    });
  });
});
