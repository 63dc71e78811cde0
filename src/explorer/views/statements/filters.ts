import type { VariablesOf } from '../../graphql/document.ts';
import type { Parameters } from '../../navigation/useParameters.ts';
import type { statementsDocument } from './documents.ts';

/** The facets of the view, as the address names them. */
export const facetNames = ['speaker', 'organisation', 'question', 'polarity', 'mode', 'when', 'named'] as const;

/** The name of a facet. */
export type FacetName = (typeof facetNames)[number];

/** The values chosen in each facet; no value chosen lets all through. */
export type Choice = Readonly<Record<FacetName, readonly string[]>>;

/** The one record that the view is narrowed to, if any, as links from elsewhere ask for it. */
export type Scope = Readonly<Partial<Record<(typeof scopeNames)[number], string>>>;

/** The kinds of record that the view can be narrowed to. */
export const scopeNames = ['statement', 'claim', 'party'] as const;

/** A condition on statements. */
export type Where = NonNullable<VariablesOf<typeof statementsDocument>['where']>;

/** The values that the address chooses. */
export const choiceOf = ({ getAll }: Pick<Parameters, 'getAll'>): Choice =>
  Object.fromEntries(facetNames.map((name) => [name, getAll(name)])) as unknown as Choice;

/** The record that the address narrows the view to. */
export function scopeOf({ get }: Pick<Parameters, 'get'>): Scope {
  return Object.fromEntries(
    scopeNames.flatMap((name) => {
      const id = get(name);
      return id === undefined ? [] : [[name, id]];
    }),
  );
}

/** The condition that a record narrows the view by. */
export function scopeWhere({ statement, claim, party }: Scope): Where[] {
  const isParty = { some: { id: { eq: party ?? '' } } };
  return [
    ...(statement === undefined ? [] : [{ id: { eq: statement } }]),
    ...(claim === undefined ? [] : [{ stances: { some: { claim: { id: { eq: claim } } } } }]),
    ...(party === undefined ? [] : [{ OR: [{ speakers: isParty }, { onBehalfOf: isParty }, { about: isParty }] }]),
  ];
}

type Polarity = 'SUPPORT' | 'OPPOSE' | 'AMBIVALENT';
type Mode = 'VERBATIM' | 'PARAPHRASE' | 'NARRATED';

/** The condition that the choices make; `anonymous` are the ids of those who are not named. */
export function choiceWhere(choice: Choice, anonymous: readonly string[]): Where[] {
  const { speaker, organisation, question, polarity, mode, when, named } = choice;
  const oneOf = (ids: readonly string[]) => ({ some: { id: { in: [...ids] } } });
  const onStance = {
    ...(polarity.length > 0 && { polarity: { in: polarity as Polarity[] } }),
    ...(question.length > 0 && { claim: { question: { id: { in: [...question] } } } }),
  };
  return [
    ...(speaker.length === 0 ? [] : [{ speakers: oneOf(speaker) }]),
    ...(organisation.length === 0
      ? []
      : [{ OR: [{ onBehalfOf: oneOf(organisation) }, { speakers: oneOf(organisation) }] }]),
    // One stance must fulfil both: a side taken on that question, not on another.
    ...(question.length + polarity.length === 0 ? [] : [{ stances: { some: onStance } }]),
    ...(mode.length === 0 ? [] : [{ mode: { in: mode as Mode[] } }]),
    ...(when.length === 0
      ? []
      : [{ OR: when.map((date) => ({ date: date === 'none' ? { eq: null } : { within: date } })) }]),
    ...(named.length === 0 ? [] : [{ OR: named.map((value) => namedWhere(value, anonymous)) }]),
  ];
}

function namedWhere(value: string, anonymous: readonly string[]): Where {
  const ids = [...anonymous];
  if (value === 'nobody') return { speakers: { none: {} } };
  return { speakers: { some: value === 'named' ? { NOT: { id: { in: ids } } } : { id: { in: ids } } } };
}

/** Puts conditions together; without any, all statements pass. */
export const allOf = (conditions: readonly Where[]): Where => (conditions.length === 0 ? {} : { AND: [...conditions] });
