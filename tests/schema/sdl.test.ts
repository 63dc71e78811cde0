import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type StringValueNode,
  type TypeDefinitionNode,
  type TypeNode,
  visit,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { records } from '../../src/concepts/records.ts';
import type { RecordDefinition } from '../../src/engine/record.ts';
import { declaredFields, type Fields, writeGroup } from './declaredFields.ts';
import { schemaFiles, schemaText } from './schemaFiles.ts';

const document = parse(schemaText);
const definitions = new Map(
  document.definitions.map((definition) => [(definition as TypeDefinitionNode).name.value, definition]),
);

const hasFields = (type: string): ObjectTypeDefinitionNode => {
  const definition = definitions.get(type);
  if (definition?.kind === Kind.OBJECT_TYPE_DEFINITION) return definition;
  if (definition?.kind === Kind.INTERFACE_TYPE_DEFINITION) return { ...definition, kind: Kind.OBJECT_TYPE_DEFINITION };
  throw new Error(`expected a type or interface ${type} in schema/, got ${definition?.kind ?? 'none'}`);
};

const interfacesOf = (type: string): string[] => (hasFields(type).interfaces ?? []).map(({ name }) => name.value);

const writtenFields = ({ fields = [] }: ObjectTypeDefinitionNode): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, type }) => [name.value, write(type)]));

/** Writes a type as `declaredFields` does: enums by their words, groups by their members. */
function write(type: TypeNode): string {
  if (type.kind === Kind.NON_NULL_TYPE) return `${write(type.type)}!`;
  if (type.kind === Kind.LIST_TYPE) return `[${write(type.type)}]`;
  const name = type.name.value;
  const definition = definitions.get(name);
  if (definition?.kind === Kind.ENUM_TYPE_DEFINITION)
    return `(${(definition.values ?? []).map((value) => value.name.value).join(' | ')})`;
  const isGroup = name === 'Money' || name === 'Forecast';
  return isGroup ? writeGroup(writtenFields(hasFields(name))) : name;
}

/** The parser leaves an absent description undefined, against its own type. */
const isSentences = (description: StringValueNode | undefined): boolean =>
  /^[A-Z].*\.$/s.test(description?.value ?? '');

const declared: Fields = declaredFields(records);
const isInterface = (type: string): boolean => definitions.get(type)?.kind === Kind.INTERFACE_TYPE_DEFINITION;

describe('the hand-written schema', () => {
  test.each(records)('gives $type the fields that its record asks for, and no other', ({ type }) => {
    expect(writtenFields(hasFields(type))).toEqual(declared[type]);
  });

  test.each(records)('gives $type the interfaces of its record', ({ type, interfaces, cites }) => {
    expect(interfacesOf(type).toSorted()).toEqual(['Node', ...(cites ? ['Fact'] : []), ...interfaces].toSorted());
  });

  test.each(Object.keys(declared).filter(isInterface))('lets %s lead back where links lead to it', (type) => {
    expect(writtenFields(hasFields(type))).toMatchObject(declared[type] ?? {});
  });

  test('leads to an interface only where all types at the end of the link have it', () => {
    const links = records.flatMap((record) =>
      Object.entries(record.links).map(([name, { to }]) => ({ field: `${record.type}.${name}`, to })),
    );
    const several = links.filter(({ to }) => to.length > 1);
    expect(several).not.toEqual([]);
    for (const { field, to } of several) {
      const [type = '', name = ''] = field.split('.');
      const target = declared[type]?.[name]?.replaceAll(/[![\]]/g, '') ?? '';
      expect(to.filter((end) => !interfacesOf(end).includes(target))).toEqual([]);
    }
  });

  test('describes every type, field, argument and enum value in sentences', () => {
    const wrong: string[] = [];
    let type = '';
    visit(document, {
      enter(node) {
        if (!('description' in node && 'name' in node)) return;
        const { kind, name, description } = node;
        const isType = kind.endsWith('TypeDefinition');
        if (isType) type = name.value;
        if (!isSentences(description)) wrong.push(isType ? type : `${type} ${name.value}`);
      },
    });
    expect(wrong).toEqual([]);
  });
});

describe('a concept has one word in all places', () => {
  const concepts = join(import.meta.dirname, '../../src/concepts');
  const folders = readdirSync(concepts, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  test.each(folders)('src/concepts/$name has its types in schema/$name.graphql', async ({ name }) => {
    const declaredHere = Object.values((await import(join(concepts, name, 'record.ts'))) as Record<string, unknown>)
      .filter((exported): exported is RecordDefinition => records.includes(exported as RecordDefinition))
      .map(({ type }) => type);
    const typesHere = parse(schemaFiles[name] ?? '').definitions.map(
      (definition) => (definition as TypeDefinitionNode).name.value,
    );
    expect(declaredHere).not.toEqual([]);
    expect(typesHere).toEqual(expect.arrayContaining(declaredHere));
  });
});
