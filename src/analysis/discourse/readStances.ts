import { wordsOf } from '../../engine/answer.ts';
import { labelOf } from '../../engine/catalogue.ts';
import { citing, relationOf } from '../../engine/record.ts';
import type { Parameters, Row, Run, Value } from '../../graph/port.ts';
import { citation } from '../../concepts/citations/record.ts';
import { claim } from '../../concepts/claims/record.ts';
import { stance } from '../../concepts/stances/record.ts';
import { statement } from '../../concepts/statements/record.ts';
import type { StanceNeeds } from './stanceNeeds.ts';

/** A stance as the graph has it, with what a discourse network needs of its surroundings; what it does not need is empty. */
export interface ReadStance {
  readonly id: string;
  readonly holder: string;
  readonly claim: string;
  readonly polarity: string;
  readonly strength: number;
  /** The statement that expresses it, or the deed that shows it. */
  readonly expression: string;
  /** The organisations on whose behalf its holder spoke; empty where the holder did not speak. */
  readonly onBehalfOf: readonly string[];
  readonly sources: readonly string[];
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Which stances to read. */
export interface StanceQuestion {
  readonly question: string | null;
  /** A condition on the variable `x`, with its parameters. */
  readonly condition: string | undefined;
  readonly parameters: Parameters;
  readonly limit: number;
  readonly needs: StanceNeeds;
}

const to = {
  claim: relationOf(stance, 'claim'),
  holder: relationOf(stance, 'holder'),
  statement: relationOf(stance, 'statement'),
  shownBy: relationOf(stance, 'shownBy'),
  question: relationOf(claim, 'question'),
  onBehalfOf: relationOf(statement, 'onBehalfOf'),
  speakers: relationOf(statement, 'speakers'),
  source: relationOf(citation, 'source'),
};

const organisations =
  `CALL (s) { MATCH (s)-[:${to.onBehalfOf}]->(o) RETURN collect(o.id) AS organisations } ` +
  `CALL (s) { MATCH (s)-[:${to.speakers}]->(p) RETURN collect(p.id) AS speakers } `;

/** The subqueries that read what is needed around each stance; then each claim and each of its holders, named once. */
function surroundings({ strength, expression, onBehalfOf, sources }: StanceNeeds): string {
  const spoken = expression || onBehalfOf;
  const cells = [
    'x.id',
    'x.polarity',
    strength && 'x.strength',
    spoken && 'said',
    expression && 'shown',
    sources && 'sources',
  ];
  return [
    spoken
      ? `CALL (x) { MATCH (x)-[:${to.statement}]->(s) ${onBehalfOf ? organisations : ''}` +
        `RETURN collect([s.id, s.dateEarliest, s.dateLatest, ${onBehalfOf ? 'organisations, speakers' : '[], []'}]) AS said }`
      : '',
    expression
      ? `CALL (x) { MATCH (x)-[:${to.shownBy}]->(d) RETURN collect([d.id, coalesce(d.dateEarliest, d.asOfEarliest), ` +
        'coalesce(d.dateLatest, d.asOfLatest), [], []]) AS shown }'
      : '',
    sources
      ? `CALL (x) { MATCH (x)-[:${citing.relation}]->(e) MATCH (e)-[:${to.source}]->(f) ` +
        'RETURN collect(DISTINCT f.id) AS sources }'
      : '',
    `WITH c, h, collect(${listOf(cells)}) AS held`,
    'WITH c, collect([h.id, held]) AS holders RETURN c.id AS claim, holders AS holders',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** A list of cells: null where one is not needed, and nothing after the last that is. */
function listOf(cells: readonly (string | false)[]): string {
  const needed = cells.slice(0, cells.findLastIndex((cell) => cell !== false) + 1);
  return `[${needed.map((cell) => (cell === false ? 'null' : cell)).join(', ')}]`;
}

/** Reads the stances that somebody holds, in the order of their ids, in one round trip. */
export async function readStances(run: Run, asked: StanceQuestion): Promise<ReadStance[]> {
  const where = asked.condition === undefined ? '' : `WHERE ${asked.condition} `;
  const begin =
    asked.question === null
      ? `MATCH (x:${labelOf('Stance')}) ${where}MATCH (x)-[:${to.claim}]->(c)`
      : `MATCH (q:${labelOf('Question')} {id: $question}) MATCH (q)<-[:${to.question}]-(c) ` +
        `MATCH (c)<-[:${to.claim}]-(x) ${where}`.trimEnd();
  const rows = await run(
    `${begin} MATCH (x)-[:${to.holder}]->(h) WITH x, h, c ORDER BY x.id LIMIT $limit ${surroundings(asked.needs)}`,
    {
      ...asked.parameters,
      ...(asked.question === null ? {} : { question: asked.question }),
      limit: asked.limit,
    },
  );
  const stances: ReadStance[] = [];
  for (const [claim, holders] of rows)
    for (const [holder, held] of holders as readonly Row[])
      for (const row of held as readonly Row[]) stances.push(decode(wordsOf(claim), wordsOf(holder), row));
  return stances.sort((one, other) => (one.id < other.id ? -1 : 1));
}

type Expression = readonly [string, string | null, string | null, readonly string[], readonly string[]];

function decode(claim: string, holder: string, [id, polarity, strength, said, shown, sources]: Row): ReadStance {
  // Every stance has a statement or a deed behind it, and one of each at most; words come before deeds.
  const [behind = wordsOf(id), earliest, latest, organisations = none, speakers = none] =
    first(said) ?? first(shown) ?? unread;
  return {
    id: wordsOf(id),
    holder,
    claim,
    polarity: wordsOf(polarity),
    strength: Number(strength),
    expression: behind,
    onBehalfOf: speakers.includes(holder) ? [...organisations].sort() : none,
    sources: sources ? [...(sources as readonly string[])].sort() : none,
    earliest: earliest ?? null,
    latest: latest ?? null,
  };
}

const none: readonly never[] = [];
const unread: Partial<Expression> = [];

const first = (found: Value | undefined): Expression | undefined => (found as unknown as Expression[] | null)?.[0];

/** Whether the graph has a question. */
export async function hasQuestion(run: Run, id: string): Promise<boolean> {
  const rows = await run(`MATCH (q:${labelOf('Question')} {id: $id}) RETURN q.id AS id`, { id });
  return rows.length > 0;
}
