import type { RecordDefinition } from '../../engine/record.ts';
import type { Given } from '../../engine/rule.ts';
import { text, type ValueDefinition } from '../../engine/values.ts';
import type { Properties } from '../propertiesOf.ts';

/** The values of a record as a seed file would give them, read back from the properties of its node. */
export function valuesOf({ values, cites }: RecordDefinition, properties: Properties): Given {
  const note: ValueDefinition = text();
  return allValues(cites ? { ...values, note } : values, properties, (name) => name);
}

function allValues(
  values: Readonly<Record<string, ValueDefinition>>,
  properties: Properties,
  rename: (name: string) => string,
): Given {
  const found = Object.entries(values).map(
    ([name, value]) => [name, valueOf(rename(name), value, properties)] as const,
  );
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

function valueOf(name: string, value: ValueDefinition, properties: Properties): unknown {
  const held = properties[name];
  switch (value.kind) {
    case 'text': {
      const [zh, en] = [properties[`${name}Zh`], properties[`${name}En`]];
      return zh === undefined || en === undefined ? undefined : { zh, en };
    }
    case 'date':
      return held === undefined || properties[`${name}Inferred`] !== true ? held : { edtf: held, inferred: true };
    case 'strings':
      return Array.isArray(held) && held.length > 0 ? held : undefined;
    case 'group': {
      const { presence, members = {} } = value;
      const inside = allValues(
        members,
        properties,
        (member) => name + member.charAt(0).toUpperCase() + member.slice(1),
      );
      const there = presence === undefined ? Object.keys(inside).length > 0 : properties[presence] === true;
      return there ? inside : undefined;
    }
    default:
      return held === value.fallback ? undefined : held;
  }
}
