import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test('citations of a source come by their place, each with what it carries', async () => {
  const { source } = await ask(
    '{ source(id: "source:caijing-2024-07-open-or-closed") { citations(first: 100, orderBy: [{ field: START }]) { nodes { start end paragraph exact digest passage facts { id } } } } }',
  );
  const starts = source.citations.nodes.map(({ start }: { start: number }) => start);
  expect(starts).toEqual([...starts].sort((one: number, other: number) => one - other));
  for (const { exact, digest, passage, facts } of source.citations.nodes) {
    expect(Array.from(exact as string).length).toBeLessThanOrEqual(20);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(passage).toBeNull();
    expect(Array.isArray(facts)).toBe(true);
  }
});
