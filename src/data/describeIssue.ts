import type { z } from 'zod';
import type { Path, Place, Problem } from './problem.ts';
import { problemAt } from './problem.ts';
import { referenceShapes } from './recordShape.ts';
import { shapeAt } from './shapeAt.ts';
import { didYouMean, either, got } from './words.ts';

/** Gives the ids of some record types, to find the one that was meant. */
export type KnownIds = (types: readonly string[]) => Iterable<string>;

/** Says what zod found wrong in a record: what was expected, what came, and what was perhaps meant. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  shape: z.ZodType,
  given: unknown,
  place: Place,
  known: KnownIds,
): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const at = { file: place.file, path: [...place.path, ...path] };
  const value = valueAt(given, path);
  if (issue.code === 'unrecognized_keys') {
    const keys = Object.keys(shapeAt(shape, path)?.def.shape ?? {});
    return issue.keys.map((key) => {
      const hint = valueAt(value, [key]) === null ? ' with no value: put a text with a comma in quotes' : '';
      const message = `expected one of the keys ${keys.join(', ')}, got ${got(key)}${didYouMean(key, keys) || hint}`;
      return problemAt({ file: at.file, path: [...at.path, key], ofKey: true }, message);
    });
  }
  if (value === undefined) return [problemAt(at, `expected the key ${String(path.at(-1))} here, got none`)];
  return [problemAt(at, `${expectation(issue)}, got ${got(value)}${meant(issue, shape, value, path, known)}`)];
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${types[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `expected ${either(issue.values.map(String))}`;
    case 'too_small':
      return issue.message.startsWith('expected')
        ? issue.message
        : `expected ${amounts[issue.origin] ?? 'at least'} ${bound(issue.minimum, issue.inclusive === false ? 1 : 0)}`;
    case 'too_big':
      return `expected ${amounts[issue.origin]?.replace('least', 'most') ?? 'at most'} ${bound(issue.maximum, issue.inclusive === false ? -1 : 0)}`;
    case 'invalid_format':
      return issue.message.startsWith('expected') ? issue.message : `expected ${issue.format.toUpperCase()}`;
    default:
      return issue.message.startsWith('expected') ? issue.message : `expected a valid value (${issue.message})`;
  }
}

const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

const amounts: Record<string, string> = { string: 'text with a length of at least', array: 'a list of at least' };

const bound = (limit: number | bigint, shift: number): string => String(Number(limit) + shift);

function meant(issue: z.core.$ZodIssue, shape: z.ZodType, value: unknown, path: Path, known: KnownIds): string {
  if (issue.code === 'invalid_value') return didYouMean(value, issue.values.map(String));
  const here = shapeAt(shape, path);
  if (here === undefined) return '';
  if (issue.code === 'invalid_type' && issue.expected === 'object') {
    return `: write { ${Object.keys(here.def.shape ?? {}).join(', ')} }`;
  }
  const id = referenceShapes.get(here as z.ZodType);
  return id === undefined ? '' : didYouMean(value, known(id.types));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (around, step) =>
      typeof around === 'object' && around !== null ? (around as Record<string, unknown>)[step] : undefined,
    value,
  );
}
