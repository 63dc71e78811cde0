/** Does something with all contestants in rounds, another one first in every round; tells what came, by contestant. */
export async function inRounds<Contestant, Outcome>(
  contestants: readonly Contestant[],
  rounds: number,
  work: (contestant: Contestant) => Promise<Outcome>,
): Promise<Outcome[][]> {
  const outcomes = contestants.map((contestant) => ({ contestant, came: [] as Outcome[] }));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % outcomes.length;
    for (const { contestant, came } of [...outcomes.slice(first), ...outcomes.slice(0, first)])
      came.push(await work(contestant));
  }
  return outcomes.map(({ came }) => came);
}
