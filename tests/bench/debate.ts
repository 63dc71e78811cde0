import { proseTerms } from '../../src/engine/searchTerms.ts';

/** A record of an invented debate: its type, its id and its properties as the graph holds them. */
export interface DebateRecord {
  readonly type: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** A tie of an invented debate. */
export interface DebateTie {
  readonly relation: string;
  readonly from: string;
  readonly to: string;
}

/** One part of an invented debate: records first, since ties need their ends. */
export interface DebatePart {
  readonly records: readonly DebateRecord[];
  readonly ties: readonly DebateTie[];
}

/** How many there are of everything in a debate of so many statements. */
export const sizesOf = (statements: number) => ({
  statements,
  people: Math.max(50, Math.floor(statements / 20)),
  organisations: Math.max(20, Math.floor(statements / 200)),
  claims: Math.max(20, Math.floor(statements / 500)),
  models: Math.max(40, Math.floor(statements / 100)),
  investments: Math.max(30, Math.floor(statements / 100)),
  questions: 10,
});

const dossier = 'bench';
/** The question whose 20 claims hold the debate's first 1,000 stances, whatever its size. */
export const smallQuestion = 'question:small';
const small = { stances: 1000, claims: 20, people: 50 };
const partSize = 5000;

/** The n-th of 50 people who hold nothing but those stances: whatever the size, they say as much, on claims that as many speak of. */
export const smallPerson = (statements: number, n: number): string =>
  `person:${sizesOf(statements).people - small.people + (n % small.people)}`;

/** Invents a debate of so many statements, each with one stance; the same every time. Parts come in an order in which ties find their ends. */
export function* inventDebate(statements: number): Generator<DebatePart> {
  const sizes = sizesOf(statements);
  yield* parts(sizes.questions, (index) => named('Question', index === 0 ? 'small' : String(index), 'question'));
  yield* parts(small.claims, (index) => claim(`small-${index}`, index, smallQuestion));
  yield* parts(sizes.claims, (index) => claim(String(index), index, `question:${1 + (index % (sizes.questions - 1))}`));
  yield* parts(sizes.organisations, (index) => organisation(index));
  yield* parts(sizes.people, (index) => person(index, sizes.organisations));
  yield* parts(sizes.models, (index) => {
    const { records, ties } = entity('Model', 'model', index, { isFamily: false });
    return {
      records,
      ties: [...ties, tie('DEVELOPED_BY', `model:${index}`, `organisation:${index % sizes.organisations}`)],
    };
  });
  yield* parts(sizes.investments, (index) => investment(index, sizes.organisations));
  yield* parts(statements, (index) => statement(index, sizes));
}

function* parts(count: number, make: (index: number) => DebatePart): Generator<DebatePart> {
  for (let start = 0; start < count; start += partSize) {
    const made = Array.from({ length: Math.min(partSize, count - start) }, (_, index) => make(start + index));
    yield { records: made.flatMap(({ records }) => records), ties: made.flatMap(({ ties }) => ties) };
  }
}

const tie = (relation: string, from: string, to: string): DebateTie => ({ relation, from, to });

const record = (type: string, id: string, properties: DebateRecord['properties']): DebateRecord => ({
  type,
  id,
  properties: { id, dossier, ...properties },
});

function entity(type: string, prefix: string, index: number, more: DebateRecord['properties']): DebatePart {
  const name = `${syllables(index)} ${syllables(index * 7 + 3)}`;
  const properties = {
    nameZh: name,
    nameEn: name,
    nameZhKey: name.toLowerCase(),
    nameEnKey: name.toLowerCase(),
    nameFold: [name.toLowerCase()],
    aliases: [],
    searchTerms: proseTerms(name).join(' '),
  };
  return { records: [record(type, `${prefix}:${index}`, { ...properties, ...more })], ties: [] };
}

function named(type: string, slug: string, prefix: string): DebatePart {
  const text = prose(slug.length * 31 + slug.charCodeAt(0), 6);
  const properties = { ...both('text', text), searchTerms: proseTerms(text).join(' ') };
  return { records: [record(type, `${prefix}:${slug}`, properties)], ties: [] };
}

function claim(slug: string, index: number, question: string): DebatePart {
  const text = prose(index * 13 + 5, 8);
  const properties = { ...both('text', text), searchTerms: proseTerms(text).join(' ') };
  return {
    records: [record('Claim', `claim:${slug}`, properties)],
    ties: [tie('ANSWERS', `claim:${slug}`, question)],
  };
}

const organisation = (index: number): DebatePart => entity('Organisation', 'organisation', index, { kind: 'COMPANY' });

function person(index: number, organisations: number): DebatePart {
  const { records } = entity('Person', 'person', index, { named: true });
  const post = `affiliation:${index}`;
  return {
    records: [...records, record('Affiliation', post, both('title', 'researcher'))],
    ties: [
      tie('AFFILIATION_OF', post, `person:${index}`),
      tie('AFFILIATED_WITH', post, `organisation:${index % organisations}`),
    ],
  };
}

function investment(index: number, organisations: number): DebatePart {
  const id = `investment:${index}`;
  const investor = scatter(index, 17) % organisations;
  const target = (investor + 1 + (scatter(index, 29) % (organisations - 1))) % organisations;
  return {
    records: [
      record('Investment', id, {
        kind: 'INVESTMENT',
        ...day('date', index),
        amountValue: index,
        amountCurrency: 'USD',
      }),
    ],
    ties: [tie('INVESTED_BY', id, `organisation:${investor}`), tie('INVESTED_IN', id, `organisation:${target}`)],
  };
}

function statement(
  index: number,
  { people, claims }: { readonly people: number; readonly claims: number },
): DebatePart {
  const isSmall = index < small.stances;
  // Few speak much: the share of a speaker falls with the square root of the place.
  const skewed = (many: number, salt: number) => Math.floor(many * ((scatter(index, salt) % 10_000) / 10_000) ** 2);
  const speaker = isSmall ? people - small.people + (index % small.people) : skewed(people - small.people, 3);
  const on = isSmall ? `claim:small-${scatter(index, 5) % small.claims}` : `claim:${skewed(claims, 5)}`;
  const [id, stance, who] = [`statement:${index}`, `stance:${index}`, `person:${speaker}`];
  const words = prose(index, 10);
  return {
    records: [
      record('Statement', id, {
        mode: 'PARAPHRASE',
        ...both('summary', words),
        ...day('date', index),
        searchTerms: proseTerms(words).join(' '),
        isForecast: false,
      }),
      record('Stance', stance, {
        polarity: scatter(index, 7) % 3 === 0 ? 'OPPOSE' : 'SUPPORT',
        strength: 1 + (scatter(index, 11) % 3),
      }),
    ],
    ties: [
      tie('SPOKEN_BY', id, who),
      tie('EXPRESSED_IN', stance, id),
      tie('HELD_BY', stance, who),
      tie('ON_CLAIM', stance, on),
    ],
  };
}

const both = (name: string, text: string) => ({ [`${name}Zh`]: text, [`${name}En`]: text });

function day(name: string, index: number) {
  const date = new Date(Date.UTC(2023, 0, 1 + (scatter(index, 13) % 1095))).toISOString().slice(0, 10);
  return {
    [name]: date,
    [`${name}Earliest`]: date,
    [`${name}Latest`]: date,
    [`${name}Precision`]: 'DAY',
    [`${name}Inferred`]: false,
  };
}

/** Spreads numbers evenly and always in the same way (the finaliser of MurmurHash3). */
function scatter(index: number, salt: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const consonants = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'];
const vowels = ['a', 'e', 'i', 'o', 'u'];

/** A word that can be spoken, another for every number. */
export function syllables(index: number): string {
  let left = index + 70;
  let word = '';
  while (left > 0) {
    word += (consonants[left % 14] ?? '') + (vowels[Math.floor(left / 14) % 5] ?? '');
    left = Math.floor(left / 70);
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Words of a vocabulary of 2,000, common ones often. */
const prose = (index: number, words: number): string =>
  Array.from({ length: words }, (_, place) =>
    syllables(Math.floor(2000 * ((scatter(index, 100 + place) % 10_000) / 10_000) ** 3)).toLowerCase(),
  ).join(' ');
