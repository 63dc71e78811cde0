import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createGate } from '../../src/graph/gate.ts';

test('where the first of the queue has waited long, a later call still waits for its turn, and a first one is refused', async () => {
  const gate = createGate({ places: 1, waiting: 2, what: 'reads' });
  const leave = await gate.enter(1_000);
  const first = gate.enter(1_000);
  await pause(300);
  await expect(gate.enter(1_000)).rejects.toMatchObject({ kind: 'OVERLOADED' });
  const later = gate.enter(1_000, { later: true });
  expect(gate.load()).toMatchObject({ running: 1, waiting: 2 });
  leave();
  (await later)();
  (await first)();
});

test('a later call has its turn before first ones that came before it', async () => {
  const gate = createGate({ places: 1, waiting: 3, what: 'reads' });
  const leave = await gate.enter(1_000);
  const turns: string[] = [];
  const call = async (name: string, later: boolean) => {
    const leaveIt = await gate.enter(1_000, { later });
    turns.push(name);
    leaveIt();
  };
  const calls = [call('first', false), call('another first', false), call('later', true)];
  leave();
  await Promise.all(calls);
  expect(turns).toEqual(['later', 'first', 'another first']);
  expect(gate.load()).toMatchObject({ running: 0, waiting: 0 });
});

test('a later call is refused too where as many wait as may, and where its time has passed', async () => {
  const gate = createGate({ places: 1, waiting: 1, what: 'reads' });
  await gate.enter(1_000);
  const waiting = gate.enter(200, { later: true });
  await expect(gate.enter(200, { later: true })).rejects.toThrow('too many reads: 1 run and 1 wait');
  await expect(waiting).rejects.toThrow('no place for one more of the reads within 200 ms');
});
