import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { records } from '../../../src/concepts/records.ts';
import type { Choices } from '../world/choices.ts';
import type { World } from '../world/world.ts';
import { createEmitter } from './emitter.ts';
import { type ArgumentHints, randomArguments, type SeenCursor } from './randomArguments.ts';

/** A document with the variables of one request. */
export interface RandomDocument {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a random document is made of. */
export interface DocumentHints {
  readonly schema: GraphQLSchema;
  readonly world: World;
  readonly cursors: readonly SeenCursor[];
  readonly choices: Choices;
}

/** Names that mean something to JavaScript. */
const oddAliases = ['constructor', 'toString', 'length', 'then', '_', 'hasOwnProperty', 'valueOf', 'x0', 'p0', 'type'];

const mostFields = 45;

/** Invents a valid document: some root fields, with selections up to five levels of records deep. */
export function randomDocument({ schema, world, cursors, choices }: DocumentHints): RandomDocument {
  const emitter = createEmitter(choices);
  const unknown = ['person:nobody', 'organisation:nothing', 'statement:none.1'];
  const ids = [...world.map(({ id }) => id), ...unknown];
  const hints: ArgumentHints = { choices, emitter, cursors, ids, idOf: (type) => idOf(type) };
  const fragments: string[] = [];
  let named = 0;
  let aliases = 0;
  let fields = 0;

  const roots = Array.from({ length: choices.pick([1, 1, 1, 2, 3]) }, () => root());
  const text = `query Random${emitter.definitions()} { ${roots.join(' ')} } ${fragments.join(' ')}`;
  return { text, variables: emitter.variables };

  function idOf(type: string): string {
    const known = world.filter((record) => record.type === type).map(({ id }) => id);
    if (type === 'Node' || known.length === 0) return type === 'Node' ? choices.pick(ids) : `${prefixOf(type)}:nothing`;
    return choices.chance(6) ? `${prefixOf(type)}:nothing` : choices.pick(known);
  }

  function root(): string {
    const query = schema.getQueryType();
    const all = Object.values(query?.getFields() ?? {}).filter(({ name }) => recordRoots.has(name));
    const busy = all.filter((field) =>
      ['people', 'statements', 'organisations', 'stances', 'node', 'nodes'].includes(field.name),
    );
    return fieldText(choices.pick(choices.chance(40) ? busy : all), 5);
  }

  function selection(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + choices.below(4) }, () => part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  function part(type: GraphQLCompositeType, depth: number): string {
    const kind = choices.below(20);
    if (kind === 19) return '__typename';
    if (kind === 18) return `${alias()}: __typename`;
    if (kind >= 14 && isRecordLike(type)) return fragment(type, depth);
    if (isUnionType(type)) return '__typename';
    const all = Object.values(type.getFields());
    const leaves = all.filter((field) => isLeafType(getNamedType(field.type)));
    const branches = all.filter((field) => !isLeafType(getNamedType(field.type)));
    const canGrow = depth > 0 && fields < mostFields && branches.length > 0;
    const pool = canGrow && (leaves.length === 0 || choices.chance(isRecordLike(type) ? 60 : 80)) ? branches : leaves;
    return pool.length === 0 ? '__typename' : fieldText(choices.pick(pool), depth);
  }

  function fieldText(field: GraphQLField<unknown, unknown>, depth: number): string {
    fields += 1;
    const type = getNamedType(field.type);
    // An object made of values costs no level of depth, nor does a list's page.
    const isStep = isRecordLike(type);
    const inner = () => (isCompositeType(type) ? ` ${selection(type, isStep ? depth - 1 : depth)}` : '');
    const args = randomArguments(hints, field);
    const isPlain = args === '' && plainFields.includes(field.name) && choices.chance(80);
    const asked = `${isPlain ? '' : `${alias()}: `}${field.name}${args}`;
    const text = `${asked}${condition()}${inner()}`;
    // The same again under the same key: both selections are answered in one place.
    return choices.chance(6) ? `${text} ${asked}${condition()}${inner()}` : text;
  }

  function alias(): string {
    aliases += 1;
    return choices.chance(8) ? `${choices.pick(oddAliases)}${aliases}` : `a${aliases}`;
  }

  function condition(): string {
    if (!choices.chance(8)) return '';
    const type = schema.getDirective('skip')?.args[0]?.type;
    if (type === undefined) return '';
    const isSkip = choices.chance(50);
    return ` @${isSkip ? 'skip' : 'include'}(if: ${emitter.emit(type, choices.chance(isSkip ? 30 : 70))})`;
  }

  function fragment(type: GraphQLCompositeType, depth: number): string {
    const target = choices.pick([type, ...overlapping(type)]);
    switch (choices.below(3)) {
      case 0:
        return `... on ${target.name}${condition()} ${selection(target, depth)}`;
      case 1:
        return `...${condition()} ${selection(type, depth)}`;
      default: {
        const name = `F${named++}`;
        fragments.push(`fragment ${name} on ${target.name} ${selection(target, depth)}`);
        const again = choices.chance(25) ? ` ...${name}${condition()}` : '';
        return `...${name}${condition()}${again}`;
      }
    }
  }

  function overlapping(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    const own = new Set(possible(type));
    return Object.values(schema.getTypeMap()).filter(
      (other): other is GraphQLCompositeType =>
        (isObjectType(other) || isInterfaceType(other)) &&
        isRecordLike(other) &&
        possible(other).some((name) => own.has(name)),
    );
  }

  function possible(type: GraphQLCompositeType): readonly string[] {
    return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  }

  function isRecordLike(type: unknown): boolean {
    if (!isObjectType(type) && !isInterfaceType(type)) return false;
    return type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node');
  }
}

/** The root fields that are answered by one text; the others are computed by functions. */
const recordRoots: ReadonlySet<string> = new Set([
  'node',
  'nodes',
  ...records.flatMap(({ singular, plural, listed }) => (listed ? [singular, plural] : [])),
]);

/** Fields that have the same type wherever they are, so that they need no alias. */
const plainFields = ['id', 'name', 'text', 'start', 'cursor', 'totalCount', 'hasNextPage', 'edtf'];

const prefixOf = (type: string): string => type.replaceAll(/(?!^)[A-Z]/g, '-$&').toLowerCase();
