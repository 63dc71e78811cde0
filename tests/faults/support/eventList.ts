import { dnaColumns } from '../../dna/workedList.ts';

/** An event list of so many statements by many people about some claims, the same at every call. */
export function eventList(statements: number): string {
  const rows = Array.from({ length: statements }, (_none, index) => {
    const day = new Date(Date.UTC(2031, 0, 1 + (index % 700))).toISOString().slice(0, 10);
    const cells: Readonly<Record<string, string>> = {
      statement_id: String(index + 1),
      time: `${day} 08:00:00`,
      person: `Person ${(index * 7919) % 500}`,
      organization: `Harbour ${(index * 7919) % 50}`,
      concept: `The harbour should do thing ${(index * 104_729) % 100}`,
      agreement: String(index % 2),
      text: `In row ${index + 1} somebody speaks of the harbour`,
    };
    return dnaColumns.map((name) => `"${cells[name] ?? ''}"`).join(';');
  });
  return `${[dnaColumns.join(';'), ...rows].join('\n')}\n`;
}
