import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test("Stanford's ranking has Llama 3.1 among the first ten, as of 24 July", async () => {
  const { benchmark } = await ask(
    '{ benchmark(id: "benchmark:mmlu") { operator { id parent { id } } results { model { id access } rank rankAtMost asOf { edtf } } } }',
  );
  expect(benchmark.operator).toEqual({
    id: 'organisation:stanford-crfm',
    parent: { id: 'organisation:stanford-university' },
  });
  const open = benchmark.results.filter(({ model }: { model: { access: string } }) => model.access === 'OPEN');
  expect(open).toEqual([
    { model: { id: 'model:llama-3-1', access: 'OPEN' }, rank: null, rankAtMost: 10, asOf: { edtf: '2024-07-24' } },
  ]);
  expect(benchmark.results).toHaveLength(4);
});

test.each(['mmlu', '大规模多任务', 'Massive Multitask'])('%s finds it', async (name) => {
  const { benchmarks } = await ask(
    'query ($name: String!) { benchmarks(where: { name: { contains: $name } }) { nodes { id } } }',
    { name },
  );
  expect(benchmarks.nodes).toEqual([{ id: 'benchmark:mmlu' }]);
});
