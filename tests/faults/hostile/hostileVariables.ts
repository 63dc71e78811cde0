import { isRequiredArgument } from 'graphql';
import type { Choices } from '../../engine/world/choices.ts';
import { type Grounds, type Question, randomValue } from './grownDocument.ts';
import { hostileText, hostileValue } from './hostileTexts.ts';

/** A right document whose arguments are all variables, with values that are wrong, huge, deep or nearly right. */
export function variablesQuestion(grounds: Grounds, choices: Choices): Question {
  const field = choices.pick(Object.values(grounds.schema.getQueryType()?.getFields() ?? {}));
  const args = field.args.filter((arg) => isRequiredArgument(arg) || choices.chance(40));
  const variables: Record<string, unknown> = {};
  for (const arg of args) {
    const value = randomValue(grounds, choices, arg, field);
    variables[arg.name] = choices.chance(60) ? spoilt(value, choices, grounds) : value;
  }
  if (choices.chance(10)) variables[hostileText(choices).slice(0, 500)] = hostileValue(choices);
  const names = args.map(({ name }) => name);
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = names.map((name) => `${name}: $${name}`).join(', ');
  const query = `query V${declared && `(${declared})`} { ${field.name}${given && `(${given})`} { __typename } }`;
  return { query, variables };
}

/** A value in which something is no longer as it should be, at the top or further inside. */
function spoilt(value: unknown, choices: Choices, grounds: Grounds): unknown {
  if (Array.isArray(value) && choices.chance(70)) {
    return choices.chance(20) ? [value, [value]] : [...(value as unknown[]), hostileValue(choices)];
  }
  if (typeof value === 'object' && value !== null && choices.chance(80)) {
    const entries: [string, unknown][] = Object.entries(value);
    const at = choices.below(entries.length + 1);
    const changed = entries.map(([name, inner], index) => [
      name,
      index === at ? spoilt(inner, choices, grounds) : inner,
    ]);
    return Object.fromEntries(at < entries.length ? changed : [...changed, ['unknown', hostileValue(choices)]]);
  }
  if (typeof value === 'string' && choices.chance(40))
    return choices.chance(50) ? value + hostileText(choices) : forged(choices, grounds);
  return hostileValue(choices);
}

/** A cursor that was cut, changed or made by somebody else. */
function forged(choices: Choices, { cursors }: Grounds): string {
  const cursor = choices.pick(cursors);
  if (choices.chance(30)) return cursor.slice(0, choices.below(cursor.length + 1));
  if (choices.chance(40))
    return Buffer.from(
      JSON.stringify(choices.pick<unknown>([null, [], {}, [['x']], [1e300], '__proto__', [[[]]]])),
    ).toString('base64url');
  const bytes = Buffer.from(cursor, 'base64url');
  const at = choices.below(Math.max(1, bytes.length));
  bytes[at] = (bytes[at] ?? 0) ^ (1 << choices.below(8));
  return bytes.toString('base64url');
}
