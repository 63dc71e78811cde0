import type { Network } from '../model/network.ts';

/** The nodes of a network as a table, in the columns that Gephi and R look for. */
export const nodesCsv = ({ nodes }: Network): string =>
  table([
    ['id', 'label', 'label_zh', 'kind', 'named', 'side', 'camp'],
    ...nodes.map(({ id, names, kind, named, side, camp }) => [
      id,
      names.en,
      names.zh,
      kind,
      String(named),
      side ?? '',
      camp === undefined ? '' : String(camp),
    ]),
  ]);

/** The ties of a network as a table; `facts` are the ids of the records behind each. */
export const tiesCsv = ({ ties }: Network): string =>
  table([
    ['source', 'target', 'kind', 'tone', 'weight', 'facts'],
    ...ties.map(({ source, target, kind, tone, facts }) => [
      source,
      target,
      kind,
      tone,
      String(Math.max(facts.length, 1)),
      facts.map(({ id }) => id).join(' '),
    ]),
  ]);

/** With the mark by which spreadsheets know that it is UTF-8. */
const table = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** What a spreadsheet would take for a formula is made a text. */
const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
