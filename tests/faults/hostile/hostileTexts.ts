import type { Choices } from '../../engine/world/choices.ts';

/** Strings that some layer may take for something else than a string. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ufeff',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u2066',
  '\u2028',
  '\r\nX-Injected: 1',
  '\u001b[31m',
  '🍵'.repeat(40),
  'e\u0301'.repeat(30),
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  'Infinity',
  '-0',
  '9'.repeat(400),
  '1e999',
  'null',
  'true',
  '{}',
  '[]',
  '"',
  "'",
  '`',
  '\\',
  '\\u0000',
  '${7*7}',
  '{{7*7}}',
  '%00',
  '%s%n',
  '../../etc/passwd',
  'person:',
  ':',
  'person:\u0000',
  'person:x\u2028y',
  `person:${'a'.repeat(3_000)}`,
  '<script>alert(1)</script>',
  "' OR 1=1 //",
  '`) DETACH DELETE n //',
  '0000-00-00',
  '9999-12-31',
  '10000-01-01',
  '2024-02-30',
  '2024-13',
  '-0001',
  '2024-01/2023-01',
  '2024-XX~',
  'Y-17E7',
  '../..',
  '开源',
  '開源',
  'x'.repeat(201),
  'x'.repeat(20_000),
];

/** One of them, or two in a row. */
export function hostileText(choices: Choices): string {
  const text = choices.pick(hostileTexts);
  return choices.chance(15) ? text + choices.pick(hostileTexts) : text;
}

/** A value of JSON that no argument expects. */
export function hostileValue(choices: Choices, depth = 3): unknown {
  switch (choices.below(depth > 0 ? 10 : 6)) {
    case 0:
      return hostileText(choices);
    case 1:
      return choices.pick([0, -1, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e21, 1e308, 5e-324, 101, 1_000_000]);
    case 2:
      return choices.chance(50);
    case 3:
      return null;
    case 4:
      return choices.pick(['ASC', 'ZH', 'SUBTRACT', 'asc', '2024-04-01', '2024-04']);
    case 5:
      return [];
    case 6:
      return Array.from({ length: choices.pick([1, 2, 3, 150]) }, () => hostileValue(choices, depth - 1));
    case 7:
      return Object.fromEntries(
        Array.from({ length: choices.below(4) }, () => [
          choices.pick(['eq', 'in', 'contains', 'AND', 'OR', 'NOT', 'some', 'none', 'constructor', 'length', 'x']),
          hostileValue(choices, depth - 1),
        ]),
      );
    case 8:
      // A literal would set the prototype; what came from JSON has it as a name of its own.
      return JSON.parse('{"__proto__":{"eq":"x","isAdmin":true},"constructor":{"prototype":{}}}') as unknown;
    default:
      return nested(choices.pick([10, 60, 400]), choices.pick(['NOT', 'AND', 'some', 'eq']));
  }
}

function nested(depth: number, key: string): unknown {
  let value: unknown = { [key]: 'x' };
  for (let level = 0; level < depth; level += 1) value = key === 'AND' ? { AND: [value] } : { [key]: value };
  return value;
}
