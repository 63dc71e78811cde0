import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { SeedFile } from '../seedFile.ts';
import { dnaRows, type DnaRow } from './dnaRows.ts';

interface Read {
  readonly file: SeedFile;
  /** The columns that are not DNA's own: they are kept in each statement's note. */
  readonly further: readonly string[];
}

type Item = Record<string, unknown>;

/**
 * An event list in the form of a seed file: its concepts become claims that answer one question, each row a statement
 * whose speaker supports or opposes one of them. The list itself is the source, and each record cites its row in it.
 */
export function dnaDossier(text: string, { file, question }: { file: string; question: string }): Read {
  const { rows, further, header } = dnaRows(text, file);
  const source = `source:${question}`;
  const cite = citer(text, source);
  const [people, organisations, claims] = [
    naming('person', question),
    naming('organisation', question),
    naming('claim', question),
  ];
  const asked = cite(header, 1);
  const statements: Item[] = [];
  const lines: number[] = [];
  for (const row of rows) {
    const cited = { citations: [cite(row.raw, row.line)] };
    const cell = (name: string): string => (row.cells[name] ?? '').trim();
    const person = people(cell('person'), (name) => ({ name: both(name), ...cited }));
    const organisation = organisations(cell('organization'), (name) => ({ name: both(name), kind: 'OTHER', ...cited }));
    const claim = claims(cell('concept'), (concept) => ({
      text: both(concept),
      question: `question:${question}`,
      ...cited,
    }));
    const speaker = person ?? organisation;
    statements.push({
      id: `statement:${question}-${cell('statement_id')}`,
      mode: 'PARAPHRASE',
      summary: both(cell('text') === '' ? cell('concept') : cell('text')),
      date: cell('time').slice(0, 10),
      speakers: speaker === undefined ? [] : [speaker],
      ...(organisation === undefined || person === undefined ? {} : { onBehalfOf: [organisation] }),
      stances: [{ claim, polarity: cell('agreement') === '1' ? 'SUPPORT' : 'OPPOSE', strength: 2 }],
      ...cited,
      note: both(noteOf(row)),
    });
    lines.push(row.line);
  }
  const content = {
    sources: [
      {
        id: source,
        title: both(basename(file)),
        language: 'EN',
        digest: sha256(text),
        length: Array.from(text).length,
      },
    ],
    questions: [{ id: `question:${question}`, text: both(question), citations: [asked] }],
    claims: claims.all(),
    people: people.all(),
    organisations: organisations.all(),
    statements,
  };
  const positionOf = ([plural, index]: readonly (string | number)[]) => ({
    line: plural === 'statements' ? (lines[Number(index)] ?? 1) : 1,
    column: 1,
  });
  return { file: { name: file, content, positionOf }, further };
}

const longest = 2000;

/** The list does not tell its language, so both languages show its words. */
function both(words: string): { zh: string; en: string } {
  // Half of a pair at the cut would be no text.
  const short = words.length > longest ? `${words.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : words;
  return { zh: short, en: short };
}

const told = new Set(['statement_id', 'person', 'organization', 'concept', 'agreement', 'text']);

/** What else a row says, so that nothing of it is dropped. */
const noteOf = ({ cells }: DnaRow): string =>
  Object.entries(cells)
    .filter(([name, value]) => !told.has(name) && value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Makes citations of rows, looking for each from where the one before it was found. */
function citer(text: string, source: string) {
  let [units, points] = [0, 0];
  return (raw: string, line: number): Item => {
    const at = text.indexOf(raw, Math.max(0, units));
    points += Array.from(text.slice(units, at)).length;
    units = at;
    const exact = Array.from(raw).slice(0, 12).join('');
    return { source, start: points, end: points + Array.from(raw).length, paragraph: line, exact, digest: sha256(raw) };
  };
}

/** Gives each name one record, under an id made of its letters, or of a digest where it has no Latin ones. */
function naming(prefix: string, question: string) {
  const made = new Map<string, Item>();
  const ids = new Set<string>();
  const give = (name: string, make: (name: string) => Item): string | undefined => {
    if (name === '') return undefined;
    const known = made.get(name);
    if (known !== undefined) return String(known['id']);
    const letters = name
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '');
    const plain = `${prefix}:${question}-${letters}`;
    const taken = letters === '' || ids.has(plain);
    const id = taken
      ? `${prefix}:${question}-${[letters, sha256(name).slice(0, 8)].filter((word) => word !== '').join('-')}`
      : plain;
    made.set(name, { id, ...make(name) });
    ids.add(id);
    return id;
  };
  return Object.assign(give, { all: () => [...made.values()] });
}
