import { expect, test } from 'vitest';
import { inWorker } from '../../../src/analysis/discourse/inWorker.ts';
import { workedBinary } from './coded.ts';

test('a thread answers one job after the other', async () => {
  for (let round = 0; round < 3; round++) {
    const found = await inWorker('bipolarity', undefined, workedBinary, { kind: 'BINARY' });
    expect(found?.score).toBeCloseTo(0.7, 10);
  }
});
