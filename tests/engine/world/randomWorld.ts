import { records } from '../../../src/concepts/records.ts';
import { linksOf } from '../../../src/engine/catalogue.ts';
import type { RecordDefinition } from '../../../src/engine/record.ts';
import type { ValueDefinition } from '../../../src/engine/values.ts';
import type { Choices } from './choices.ts';
import { dates, numbers, slugs, wholeNumbers, words } from './words.ts';
import { targetsOf, type World } from './world.ts';

/** Invents a world: some records of every type, with values missing and equal, and links between any of them. */
export function randomWorld(choices: Choices): World {
  const ids = inventIds(choices);
  return [...ids].flatMap(([definition, own]) =>
    own.map((id) => ({
      id,
      type: definition.type,
      values: {
        ...inventValues(choices, definition.values),
        ...(definition.cites && choices.chance(30) ? { note: inventText(choices) } : {}),
      },
      links: inventLinks(choices, definition, ids),
    })),
  );
}

type Ids = ReadonlyMap<RecordDefinition, readonly string[]>;

/** Types whose required links would find nothing get no records. */
function inventIds(choices: Choices): Ids {
  const ids = new Map<RecordDefinition, readonly string[]>();
  const has = (names: readonly string[]) =>
    targetsOf(names).some((type) => [...ids].some(([other, own]) => other.type === type && own.length > 0));
  const waiting = [...records];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ links }) =>
      Object.values(links).every(({ required, to }) => !required || targetsOf(to).every((type) => isDone(type))),
    );
    const [definition] = waiting.splice(Math.max(ready, 0), 1);
    if (definition === undefined) break;
    const isPossible = Object.values(definition.links).every(({ required, to }) => !required || has(to));
    const count = isPossible ? choices.below(definition.listed ? 5 : 4) : 0;
    ids.set(
      definition,
      slugs.slice(0, count).map((slug) => `${definition.prefix}:${slug}`),
    );
  }
  return ids;

  function isDone(type: string): boolean {
    return [...ids.keys()].some((other) => other.type === type);
  }
}

function inventLinks(choices: Choices, definition: RecordDefinition, ids: Ids): Record<string, string[]> {
  const links: Record<string, string[]> = {};
  for (const [name, { to, many, required }] of Object.entries(linksOf(definition))) {
    const types = targetsOf(to);
    const targets = [...ids].flatMap(([{ type }, own]) => (types.includes(type) ? own : []));
    if (many) links[name] = choices.some(targets, 3);
    else links[name] = targets.length > 0 && (required || choices.chance(60)) ? [choices.pick(targets)] : [];
  }
  return links;
}

const inventText = (choices: Choices) => ({ zh: choices.pick(words), en: choices.pick(words) });

function inventValues(
  choices: Choices,
  values: Readonly<Record<string, ValueDefinition>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value.required || choices.chance(60) ? [[name, inventValue(choices, value)]] : [],
    ),
  );
}

function inventValue(choices: Choices, value: ValueDefinition): unknown {
  switch (value.kind) {
    case 'string':
      return choices.pick(words);
    case 'strings':
      return choices.some(words, 3);
    case 'text':
      return inventText(choices);
    case 'boolean':
      return choices.chance(50);
    case 'integer':
      return choices.pick(wholeNumbers);
    case 'number':
      return choices.pick(numbers);
    case 'enum':
      return choices.pick(value.words ?? []);
    case 'date':
      return { edtf: choices.pick(dates), inferred: choices.chance(30) };
    case 'group':
      return inventValues(choices, value.members ?? {});
  }
}
