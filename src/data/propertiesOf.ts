import { parseDate } from '../engine/dates.ts';
import { fold } from '../engine/fold.ts';
import type { RecordDefinition } from '../engine/record.ts';
import type { Given } from '../engine/rule.ts';
import type { ValueDefinition } from '../engine/values.ts';

/** The properties of a node or a relationship. */
export type Properties = Readonly<Record<string, string | number | boolean | readonly string[]>>;

interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The properties of a record's node, besides its id and dossier. What a record lacks is absent. */
export function propertiesOf({ values, orders }: RecordDefinition, given: Given): Properties {
  const sorted = new Set([...Object.values(orders), 'name']);
  const note = given['note'] as Text | undefined;
  return {
    ...allProperties(values, given, (name) => name, sorted),
    ...('name' in values ? { nameFold: foldedNames(given) } : {}),
    ...(note === undefined ? {} : { noteZh: note.zh, noteEn: note.en }),
  };
}

function allProperties(
  values: Readonly<Record<string, ValueDefinition>>,
  given: Given,
  rename: (name: string) => string,
  sorted: ReadonlySet<string>,
): Properties {
  return Object.assign(
    {},
    ...Object.entries(values).map(([name, value]) =>
      valueProperties(rename(name), value, given[name] ?? value.fallback, sorted.has(name)),
    ),
  ) as Properties;
}

function valueProperties(name: string, value: ValueDefinition, given: unknown, sorted: boolean): Properties {
  switch (value.kind) {
    case 'text':
      return given === undefined ? {} : textProperties(name, given as Text, sorted);
    case 'date':
      return given === undefined ? {} : dateProperties(name, given as { edtf: string; inferred: boolean });
    case 'strings':
      return { [name]: (given ?? []) as string[] };
    case 'group': {
      const { presence, members = {} } = value;
      const inside = (member: string) => name + member.charAt(0).toUpperCase() + member.slice(1);
      return {
        ...(presence === undefined ? {} : { [presence]: given !== undefined }),
        ...(given === undefined ? {} : allProperties(members, given as Given, inside, new Set())),
      };
    }
    default:
      return given === undefined ? {} : { [name]: given as string | number | boolean };
  }
}

function textProperties(name: string, { zh, en }: Text, sorted: boolean): Properties {
  const keys = sorted ? { [`${name}ZhKey`]: fold(zh), [`${name}EnKey`]: fold(en) } : {};
  return { [`${name}Zh`]: zh, [`${name}En`]: en, ...keys };
}

function dateProperties(name: string, { edtf, inferred }: { edtf: string; inferred: boolean }): Properties {
  const date = parseDate(edtf);
  if (date === undefined) throw new Error(`expected a checked date for ${name}, got ${edtf}`);
  return {
    [name]: edtf,
    ...(date.earliest === null ? {} : { [`${name}Earliest`]: date.earliest }),
    ...(date.latest === null ? {} : { [`${name}Latest`]: date.latest }),
    [`${name}Precision`]: date.precision,
    [`${name}Inferred`]: inferred,
  };
}

function foldedNames({ name, aliases = [] }: Given): string[] {
  const { zh, en } = name as Text;
  return [...new Set([zh, en, ...(aliases as string[])].map(fold))];
}
