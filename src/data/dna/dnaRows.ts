import { CsvError, parse } from 'csv-parse/sync';
import { SeedFaults } from '../SeedFaults.ts';
import { strangeCharacter } from '../strangeCharacter.ts';
import { didYouMean } from '../words.ts';

/** The columns of an event list, as Discourse Network Analyzer writes it. */
const columns = [
  ...['statement_id', 'time', 'person', 'organization', 'concept', 'agreement', 'start_position', 'stop_position'],
  ...['text', 'coder', 'document_id', 'document_title', 'document_author', 'document_source', 'document_section'],
  'document_type',
] as const;

const needed = ['statement_id', 'time', 'concept', 'agreement'] as const;

/** One coded statement: its cells by column, further variables included, and where its row stands in the file. */
export interface DnaRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
  /** The row as it stands in the file, without the end of its line. */
  readonly raw: string;
}

/** An event list, and the columns in it that are not DNA's own. */
export interface DnaRows {
  readonly rows: readonly DnaRow[];
  readonly further: readonly string[];
  readonly header: string;
}

interface Parsed {
  readonly raw: string;
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

/** Reads DNA's event list; throws `SeedFaults` with the line and column of whatever is wrong. */
export function dnaRows(text: string, file: string): DnaRows {
  refuseStrange(text, file);
  const header = headerOf(text, file);
  let parsed: Parsed[];
  try {
    // csv-parse gives each row with its text where it is asked for both, which its types do not tell.
    parsed = parse(text, { ...dialect, columns: true, raw: true, info: true }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    const cell = error.code === 'CSV_INVALID_CLOSING_QUOTE' ? Number(error['index']) : 0;
    const column = columnOf(text.split('\n')[line - 1] ?? '', cell);
    const message = `expected ${header.length} cells in quotes, set apart by ";"; got: ${error.message}`;
    throw new SeedFaults([{ file, line, column, message }]);
  }
  const rows = parsed.map(({ raw, record, info }) => {
    const whole = raw.replace(/^[\r\n]+/, '').replace(/[\r\n]+$/, '');
    return { cells: record, raw: whole, line: info.lines - (whole.match(/\n/g)?.length ?? 0) };
  });
  const firstOf = new Map<string, number>();
  for (const { cells, line } of [...rows].reverse()) firstOf.set(cells['statement_id'] ?? '', line);
  const faults = rows.flatMap((row) => faultsOf(row, header, firstOf).map((fault) => ({ file, ...fault })));
  if (rows.length === 0)
    faults.push({ file, line: 1, column: 1, message: 'expected at least one statement, got none' });
  if (faults.length > 0) throw new SeedFaults(faults);
  return { rows, further: header.filter((name) => !isOwn(name)), header: text.split(/\r?\n/, 1)[0] ?? '' };
}

const dialect = { delimiter: ';', bom: true } as const;

/** As in a seed file: what is kept must come back out of one. */
function refuseStrange(text: string, file: string): void {
  const found = strangeCharacter.exec(text);
  if (found === null) return;
  const lines = text.slice(0, found.index).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  const message = 'expected text, got a character that no text has';
  throw new SeedFaults([{ file, line: lines.length, column, message }]);
}

function headerOf(text: string, file: string): string[] {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  let header: string[] = [];
  try {
    header = parse(first, dialect)[0] ?? [];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  const missing = needed.filter((name) => !header.includes(name));
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  if (missing.length === 0 && twice === undefined) return header;
  const mark = [',', '\t'].find((other) => needed.every((name) => first.includes(name)) && first.includes(other));
  const message =
    missing.length === 0
      ? `expected each column once, got ${JSON.stringify(twice)} again`
      : mark !== undefined && !first.includes(';')
        ? `expected DNA's columns set apart by ";", got them set apart by ${JSON.stringify(mark)}: save the file with ";"`
        : `expected DNA's columns set apart by ";", found no ${missing.join(', ')}${didYouMean(missing[0], header)}`;
  throw new SeedFaults([{ file, line: 1, column: 1, message }]);
}

const isOwn = (name: string): boolean => (columns as readonly string[]).includes(name);

function faultsOf({ cells, line, raw }: DnaRow, header: readonly string[], firstOf: ReadonlyMap<string, number>) {
  const first = firstOf.get(cells['statement_id'] ?? '');
  const isSaid = ['person', 'organization'].some((name) => (cells[name] ?? '').trim() !== '');
  const at = (name: string, expected: string) => ({
    line,
    column: columnOf(raw, header.indexOf(name)),
    message: `expected ${expected} in ${name}, got ${JSON.stringify(cells[name])}`,
  });
  return [
    ...(/^\d+$/.test(cells['statement_id'] ?? '') ? [] : [at('statement_id', 'a whole number')]),
    ...(first === line ? [] : [at('statement_id', `a number that line ${first ?? 1} does not have`)]),
    ...(isSaid ? [] : [at('person', 'a person, or an organization beside it,')]),
    ...(isTime(cells['time'] ?? '') ? [] : [at('time', 'a time as yyyy-MM-dd HH:mm:ss')]),
    ...((cells['concept'] ?? '').trim() === '' ? [at('concept', 'the words of a concept')] : []),
    ...(/^[01]$/.test(cells['agreement'] ?? '') ? [] : [at('agreement', '1 or 0')]),
  ];
}

function isTime(time: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(time)) return false;
  const instant = new Date(`${time.replace(' ', 'T')}Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(time.replace(' ', 'T'));
}

/** Where a cell begins in its row, from 1: quotes hide the marks between cells. */
function columnOf(raw: string, cell: number): number {
  let [left, quoted] = [cell, false];
  for (let index = 0; index < raw.length && left >= 0; index += 1) {
    if (left === 0) return index + 1;
    if (raw[index] === '"') quoted = !quoted;
    else if (raw[index] === ';' && !quoted) left -= 1;
  }
  return 1;
}
