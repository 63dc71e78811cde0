import { type FieldNode, getNamedType, type GraphQLNamedType, isObjectType, type SelectionSetNode } from 'graphql';
import type { Value } from '../graph/port.ts';
import type { Member, ValueMember } from './catalogue.ts';
import { collectFields, setsOf } from './collectFields.ts';
import { type Asked, column, type Compiler, type Decode, type FieldPath, type Scope } from './compiler.ts';
import { selectComputed } from './selectComputed.ts';
import { selectConnection } from './selectConnection.ts';
import { selectLink } from './selectLink.ts';
import { selectRows } from './selectRows.ts';
import { cell, createAnswer, wordsOf } from './answer.ts';
import { groupMembers } from './valueFilters.ts';

/**
 * Asks for the fields of a record that is bound in a scope. The record's type may be any of an interface's; its id tells
 * which. Each cell is asked for once, however many types and aliases want it.
 */
export function selectObject(
  compiler: Compiler,
  scope: Scope,
  type: string,
  sets: readonly SelectionSetNode[],
  path: FieldPath,
): Decode {
  const id = column(scope, `${scope.variable}.id`);
  const byType = new Map(
    compiler.catalogue.typesOf(type).map((name) => [name, selectFields(compiler, scope, name, sets, path)]),
  );
  return (cells, brought) => {
    const name = compiler.catalogue.typeOfId(wordsOf(cells[id]));
    const fields = name === undefined ? undefined : byType.get(name);
    if (name === undefined || fields === undefined)
      throw new Error(`expected a record of ${type}, got the id ${wordsOf(cells[id])}`);
    const answer = createAnswer(name);
    for (const [key, decode] of fields) answer[key] = decode(cells, brought);
    return answer;
  };
}

type Fields = readonly (readonly [string, Decode])[];

function selectFields(
  compiler: Compiler,
  scope: Scope,
  type: string,
  sets: readonly SelectionSetNode[],
  path: FieldPath,
): Fields {
  const members = compiler.catalogue.membersOf(type);
  return [...collectFields(compiler, type, sets)].map(([key, nodes]) => {
    const asked = { nodes, path: [...path, key] };
    const name = nodes[0].name.value;
    if (name === '__typename') return [key, () => type];
    const member = members.get(name);
    if (name === 'id') return [key, readCell(column(scope, `${scope.variable}.id`))];
    if (member === undefined) throw new Error(`expected the catalogue to answer ${type}.${name}, got no member`);
    return [key, selectMember(compiler, scope, type, member, asked)];
  });
}

function selectMember(compiler: Compiler, scope: Scope, type: string, member: Member, asked: Asked): Decode {
  const fieldType = typeOfField(compiler, type, asked.nodes[0].name.value);
  // Arguments that do not fit are refused here, whatever the member makes of them.
  compiler.argumentsOf(asked.nodes[0]);
  if (member.kind === 'value') return selectValue(compiler, scope, member, fieldType, asked);
  const known = [JSON.stringify(member), fieldType.name, ...asked.nodes.map((node) => compiler.numberOf(node))].join();
  const decode = scope.known.get(known) ?? selectFurther();
  scope.known.set(known, decode);
  return decode;

  function selectFurther(): Decode {
    switch (member.kind) {
      case 'link':
        return fieldType.name.endsWith('Connection')
          ? selectConnection(compiler, scope, { parent: { variable: scope.variable, member } }, asked)
          : selectLink(compiler, scope, member, fieldType.name, asked);
      case 'computed':
        return selectComputed(compiler, scope, member, asked);
      case 'rows':
        return selectRows(compiler, scope, member, fieldType.name, asked);
      default:
        return () => null;
    }
  }
}

function typeOfField({ schema }: Compiler, type: string, field: string): GraphQLNamedType {
  const owner = schema.getType(type);
  const found = isObjectType(owner) ? owner.getFields()[field] : undefined;
  if (found === undefined) throw new Error(`expected the schema to have ${type}.${field}`);
  return getNamedType(found.type);
}

/** A value of the node itself. */
function selectValue(
  compiler: Compiler,
  scope: Scope,
  member: ValueMember,
  type: GraphQLNamedType,
  { nodes, path }: Asked,
): Decode {
  const property = `${scope.variable}.${member.property}`;
  switch (member.value.kind) {
    case 'text': {
      const { language } = compiler.argumentsOf(nodes[0]);
      return readCell(column(scope, property + (language === 'ZH' ? 'Zh' : 'En')));
    }
    case 'strings':
      return readCell(column(scope, `coalesce(${property}, [])`));
    case 'date':
      return selectParts(compiler, type.name, setsOf(nodes), column(scope, property), (part) =>
        readCell(column(scope, part === 'edtf' ? property : property + capitalised(part))),
      );
    case 'group':
      return selectGroup(compiler, scope, member, type.name, { nodes, path });
    default:
      return readCell(column(scope, property));
  }
}

function selectGroup(
  compiler: Compiler,
  scope: Scope,
  member: ValueMember,
  type: string,
  { nodes, path }: Asked,
): Decode {
  const members = groupMembers(member);
  const [first] = members.values();
  const present = member.value.presence ?? first?.property ?? member.property;
  return selectParts(compiler, type, setsOf(nodes), column(scope, `${scope.variable}.${present}`), (part, asked) => {
    const inner = members.get(part);
    if (inner === undefined) throw new Error(`expected ${type} to have a member ${part}`);
    return selectValue(compiler, scope, inner, typeOfField(compiler, type, part), {
      nodes: asked,
      path: [...path, part],
    });
  });
}

/** An object made of several properties of one node; null where the first says that it is not there. */
function selectParts(
  compiler: Compiler,
  type: string,
  sets: readonly SelectionSetNode[],
  present: number,
  select: (part: string, nodes: readonly [FieldNode, ...FieldNode[]]) => Decode,
): Decode {
  const parts: Fields = [...collectFields(compiler, type, sets)].map(([key, nodes]) => [
    key,
    nodes[0].name.value === '__typename' ? () => type : select(nodes[0].name.value, nodes),
  ]);
  return (cells, brought) => {
    const there = cell(cells, present);
    if (there === null || there === false) return null;
    const answer = createAnswer(type);
    for (const [key, decode] of parts) answer[key] = decode(cells, brought);
    return answer;
  };
}

const readCell =
  (index: number): Decode =>
  (cells: readonly Value[]) =>
    cell(cells, index);

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
