import { distance } from 'fastest-levenshtein';

/** Choices as a person lists them: `a, b or c`. */
export function either(choices: readonly string[]): string {
  const last = choices.at(-1) ?? 'nothing';
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(', ')} or ${last}`;
}

/** A noun with its article. */
export const article = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** A type's name in running text: `UseCase` is a `use case`. */
export const noun = (type: string): string => type.replaceAll(/(?!^)[A-Z]/g, ' $&').toLowerCase();

/** What came instead, short enough for one line. */
export function got(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') {
    const keys = Object.keys(value);
    return keys.length === 0 ? 'an empty mapping' : `a mapping of ${keys.slice(0, 5).join(', ')}`;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${value}`;
  if (typeof value !== 'string') return `a ${typeof value}`;
  const points = Array.from(value);
  return JSON.stringify(points.length > 60 ? `${points.slice(0, 60).join('')}…` : value);
}

/** `, did you mean x?` where one of the choices is close to what came; otherwise nothing. */
export function didYouMean(given: unknown, choices: Iterable<string>): string {
  if (typeof given !== 'string' || given.length > 200) return '';
  const wanted = given.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(given.length * 0.4)) + 1;
  for (const choice of choices) {
    if (Math.abs(choice.length - wanted.length) >= least) continue;
    const steps = distance(wanted, choice.toLowerCase());
    if (steps < least) [best, least] = [choice, steps];
  }
  return best === undefined ? '' : `, did you mean ${best}?`;
}
