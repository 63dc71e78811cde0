import type { IndexedStatement } from './documents.ts';
import { type Choice, type FacetName, facetNames } from './filters.ts';

/** A value of a facet: its key in the address, its name where it is a record, and how many statements have it. */
export interface CountedValue {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

type Value = readonly [key: string, name: string];

/** The values that a statement has in each facet. */
const valuesOf: Readonly<
  Record<Exclude<FacetName, 'question' | 'polarity'>, (statement: IndexedStatement) => Value[]>
> = {
  speaker: ({ speakers }) => speakers.map(({ id, name }) => [id, name]),
  organisation: ({ onBehalfOf, speakers }) =>
    [...onBehalfOf, ...speakers.filter(({ __typename }) => __typename === 'Organisation')].map(({ id, name }) => [
      id,
      name,
    ]),
  mode: ({ mode }) => [[mode, mode]],
  when: ({ date }) => (date === null ? [['none', 'none']] : timesOf(date).map((time) => [time, time])),
  named: ({ speakers }) =>
    speakers.length === 0
      ? [['nobody', 'nobody']]
      : speakers.map(isNamed).map((named) => (named ? ['named', 'named'] : ['anonymous', 'anonymous'])),
};

/** The month of a day or month; a year or an interval stays what it is. */
function timesOf({ edtf, precision }: NonNullable<IndexedStatement['date']>): string[] {
  return [precision === 'DAY' || precision === 'MONTH' ? edtf.slice(0, 7) : edtf];
}

const isNamed = (speaker: IndexedStatement['speakers'][number]): boolean =>
  speaker.__typename === 'Organisation' || (speaker.__typename === 'Person' && speaker.named);

/** The values of the two facets that ask about one and the same stance. */
function stanceValues({ stances }: IndexedStatement, facet: 'question' | 'polarity', choice: Choice): Value[] {
  return stances
    .filter(({ polarity, claim }) =>
      facet === 'question'
        ? passes(choice.polarity, [polarity])
        : passes(choice.question, claim.question === null ? [] : [claim.question.id]),
    )
    .flatMap(({ polarity, claim: { question } }): Value[] => {
      if (facet === 'polarity') return [[polarity, polarity]];
      return question === null ? [] : [[question.id, question.text]];
    });
}

const passes = (chosen: readonly string[], keys: readonly string[]): boolean =>
  chosen.length === 0 || keys.some((key) => chosen.includes(key));

const valuesIn = (statement: IndexedStatement, facet: FacetName, choice: Choice): Value[] =>
  facet === 'question' || facet === 'polarity' ? stanceValues(statement, facet, choice) : valuesOf[facet](statement);

/** Whether a statement has what is chosen in all facets but one. */
const fits = (statement: IndexedStatement, choice: Choice, except: FacetName): boolean =>
  facetNames.every((facet) => {
    const isStance = facet === 'question' || facet === 'polarity';
    const isExceptStance = except === 'question' || except === 'polarity';
    // Where one of the two is counted, the other already narrows the stances that are counted.
    if (facet === except || (isStance && isExceptStance)) return true;
    return passes(
      choice[facet],
      valuesIn(statement, facet, choice).map(([key]) => key),
    );
  });

/**
 * The values of a facet, the most frequent first, each with the number of statements that one would see by choosing it.
 * What is chosen stays in the list even where nothing has it.
 */
export function countValues(statements: readonly IndexedStatement[], facet: FacetName, choice: Choice): CountedValue[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const statement of statements) {
    const counted = fits(statement, choice, facet) ? 1 : 0;
    for (const [key, name] of new Map(valuesIn(statement, facet, choice))) {
      counts.set(key, { name, count: (counts.get(key)?.count ?? 0) + counted });
    }
  }
  return [...counts]
    .map(([key, { name, count }]) => ({ key, name, count }))
    .filter(({ key, count }) => count > 0 || choice[facet].includes(key))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
