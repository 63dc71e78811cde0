import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { createEmitter } from '../../engine/documents/emitter.ts';
import type { Choices } from '../../engine/world/choices.ts';

/** What random questions may name. */
export interface Grounds {
  readonly schema: GraphQLSchema;
  /** Ids of the graph, of all kinds. */
  readonly ids: readonly string[];
  /** Cursors of real answers. */
  readonly cursors: readonly string[];
}

/** A document with the variables of one request. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const texts = ['开源', 'li', 'meta', 'open', '模型', 'GPT', 'a', '2024', 'llama'];
const dates = ['2024-04-01', '2024-07-15', '2023-01-01'];
const periods = ['2024', '2024-04', '2024-01/2024-06', '2023-07-18'];
const mostFields = 30;

/** Grows a document of any fields of a schema with any arguments, aliases, fragments, directives and variables. */
export function grownDocument(grounds: Grounds, choices: Choices): Question {
  const { schema } = grounds;
  const query = schema.getQueryType();
  if (!query) throw new Error('expected a schema with queries');
  const roots = Object.values(query.getFields());
  const emitter = createEmitter(choices);
  const fragments: string[] = [];
  let [fields, aliases] = [0, 0];

  const chosen = Array.from({ length: choices.pick([1, 1, 1, 2]) }, () => fieldText(choices.pick(roots), 4));
  const name = choices.pick(['', ' Grown', ' __proto__', ' constructor']);
  const definitions = emitter.definitions();
  const text = `query${name === '' && definitions === '' ? '' : name}${definitions} { ${chosen.join(' ')} }`;
  return { query: [text, ...fragments].join(' '), variables: emitter.variables };

  function fieldText(field: GraphQLField<unknown, unknown>, depth: number): string {
    fields += 1;
    const args = field.args.flatMap((arg) => {
      if (!isRequiredArgument(arg) && !choices.chance(arg.name === 'first' ? 60 : 15)) return [];
      return [`${arg.name}: ${emitter.emit(arg.type, randomValue(grounds, choices, arg, field))}`];
    });
    const hasAlias = args.length > 0 || choices.chance(8);
    if (hasAlias) aliases += 1;
    const alias = hasAlias ? `${choices.pick(['a', 'a', 'then', '_', 'length'])}${aliases}: ` : '';
    const named = getNamedType(field.type);
    const inner = isCompositeType(named) ? ` ${selection(named, depth - 1)}` : '';
    return `${alias}${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}${condition()}${inner}`;
  }

  function condition(): string {
    if (!choices.chance(4)) return '';
    return ` @${choices.pick(['include', 'skip'])}(if: ${choices.pick(['true', 'false'])})`;
  }

  function selection(type: GraphQLCompositeType, depth: number): string {
    if (depth <= 0 || fields >= mostFields) return '{ __typename }';
    if (isUnionType(type) || choices.chance(10)) return `{ __typename ${fragment(type, depth)} }`;
    const all = Object.values(type.getFields()).filter(
      (field) => depth > 1 || !isCompositeType(getNamedType(field.type)),
    );
    const parts = all.length === 0 ? ['__typename'] : choices.some(all, 4).map((field) => fieldText(field, depth));
    return `{ ${['__typename', ...parts].slice(parts.length > 0 ? 1 : 0).join(' ')} }`;
  }

  function fragment(type: GraphQLCompositeType, depth: number): string {
    const target = choices.pick(
      'getFields' in type && choices.chance(60) ? [type] : [...schema.getPossibleTypes(type as never), type],
    );
    const inside = selection(
      isUnionType(target) ? (query as GraphQLCompositeType) : target,
      isUnionType(target) ? 0 : depth - 1,
    );
    if (choices.chance(60)) return `... on ${target.name}${condition()} ${inside}`;
    fragments.push(`fragment F${fragments.length} on ${target.name} ${inside}`);
    return `...F${fragments.length - 1}${condition()}`;
  }
}

/** Invents a value that an argument may have. */
export function randomValue(
  { ids, cursors }: Grounds,
  choices: Choices,
  { name, type }: Pick<GraphQLArgument, 'name' | 'type'>,
  field?: GraphQLField<unknown, unknown>,
): unknown {
  return valueOf(type, name, 3);

  function valueOf(input: GraphQLInputType, called: string, depth: number): unknown {
    if (!isNonNullType(input) && choices.chance(4)) return null;
    const bare = getNullableType(input);
    if (isListType(bare)) {
      return Array.from({ length: choices.pick([1, 2, 0]) }, () => valueOf(bare.ofType, called, depth));
    }
    if (isEnumType(bare)) return choices.pick(bare.getValues()).name;
    if (isInputObjectType(bare)) {
      const inner = Object.values(bare.getFields());
      const taken = depth === 0 ? [] : choices.some(inner, 2);
      const all = inner.filter((each) => isRequiredInputField(each) || taken.includes(each));
      return Object.fromEntries(all.map((each) => [each.name, valueOf(each.type, each.name, depth - 1)]));
    }
    return scalar(String(bare), called);
  }

  function scalar(kind: string, called: string): unknown {
    if (kind === 'ID') return choices.pick(idsFor(called));
    if (kind === 'Int') return choices.pick([2, 1, 3, 5, 10]);
    if (kind === 'Float') return choices.pick([0.5, 0, 1, -1, 1e6]);
    if (kind === 'Boolean') return choices.chance(50);
    if (kind === 'Date') return choices.pick(dates);
    if (called === 'after' || called === 'before') return choices.pick(cursors);
    return choices.pick(called === 'during' ? periods : texts);
  }

  function idsFor(called: string): readonly string[] {
    const kind = called === 'id' && field ? prefixOf(getNamedType(field.type).name) : called;
    const fitting = ids.filter((id) => id.startsWith(`${kind}:`));
    return fitting.length > 0 && choices.chance(90) ? fitting : ids;
  }
}

const prefixOf = (type: string): string => type.replaceAll(/(?!^)[A-Z]/g, '-$&').toLowerCase();
