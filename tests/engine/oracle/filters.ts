import { declarationOf, type World, type WorldRecord } from '../world/world.ts';
import { linked } from './links.ts';
import { daysOf, type GivenDate, readAs, type Text, valueNamed } from './reading.ts';

type Where = Readonly<Record<string, unknown>>;

/** Whether a record fulfils a `where` argument. A condition that is null asks nothing, unless its text says otherwise. */
export function fulfils(world: World, record: WorldRecord, where: unknown): boolean {
  if (where === null || where === undefined) return true;
  return Object.entries(where as Where).every(([name, condition]) => {
    const list = (condition ?? []) as readonly unknown[];
    switch (name) {
      case 'AND':
        return list.every((each) => fulfils(world, record, each));
      case 'OR':
        return condition === null || list.some((each) => fulfils(world, record, each));
      case 'NOT':
        return condition === null || !fulfils(world, record, condition);
      default:
        return fulfilsField(world, record, name, condition);
    }
  });
}

function fulfilsField(world: World, record: WorldRecord, field: string, condition: unknown): boolean {
  const name = valueNamed(record.type, field);
  const { values, cites, links } = declarationOf(record.type);
  const others = linked(world, record, name);
  if (others !== undefined) {
    if (links[name] !== undefined && !links[name].many) return fulfilsOne(world, others[0], condition);
    return fulfilsMany(world, others, condition);
  }
  if (condition === null || condition === undefined) return true;
  if (name === 'id') return everyOperator(condition, (operator, wanted) => fulfilsWord(record.id, operator, wanted));
  if (name === 'note' && cites) return fulfilsText(bothOf(record.values['note']), condition);
  const group = Object.entries(values).find(([, { presence }]) => presence === name);
  if (group !== undefined)
    return everyOperator(condition, (_, wanted) => (record.values[group[0]] !== undefined) === wanted);
  const definition = values[name];
  if (definition === undefined) throw new Error(`expected ${record.type} to have ${name}`);
  const value = record.values[name] ?? definition.fallback;
  if (definition.kind === 'group')
    return Object.entries(condition as Where).every(
      ([member, inner]) =>
        inner === null ||
        fulfilsValue(definition.members?.[member]?.kind, (value as Where | undefined)?.[member], inner),
    );
  if (name === 'name') return fulfilsName(bothOf(value), (record.values['aliases'] ?? []) as string[], condition);
  return fulfilsValue(definition.kind, value, condition);
}

function fulfilsOne(world: World, other: WorldRecord | undefined, condition: unknown): boolean {
  if (condition === null) return other === undefined;
  return condition === undefined || (other !== undefined && fulfils(world, other, condition));
}

const fulfilsMany = (world: World, others: readonly WorldRecord[], condition: unknown): boolean =>
  Object.entries((condition ?? {}) as Where).every(([quantifier, where]) => {
    if (where === null) return true;
    const test = (other: WorldRecord) => fulfils(world, other, where);
    if (quantifier === 'some') return others.some(test);
    return quantifier === 'all' ? others.every(test) : !others.some(test);
  });

function fulfilsValue(kind: string | undefined, value: unknown, condition: unknown): boolean {
  switch (kind) {
    case 'text':
      return fulfilsText(bothOf(value), condition);
    case 'string':
      return fulfilsText(value === undefined ? [] : [value as string], condition);
    case 'strings':
      return fulfilsText((value ?? []) as string[], condition);
    case 'date':
      return everyOperator(condition, (operator, wanted) =>
        fulfilsDate(value as GivenDate | undefined, operator, wanted),
      );
    default:
      return everyOperator(condition, (operator, wanted) => fulfilsScalar(value, operator, wanted));
  }
}

const everyOperator = (condition: unknown, test: (operator: string, wanted: unknown) => boolean): boolean =>
  Object.entries(condition as Where).every(([operator, wanted]) => test(operator, wanted));

const bothOf = (value: unknown): string[] => (value === undefined ? [] : Object.values(value as Text));

const fulfilsText = (texts: readonly string[], condition: unknown): boolean =>
  fulfilsWords(texts, condition, (text) => text.toLowerCase());

const fulfilsName = (names: readonly string[], aliases: readonly string[], condition: unknown): boolean =>
  fulfilsWords([...names, ...aliases], condition, readAs);

function fulfilsWords(texts: readonly string[], condition: unknown, read: (text: string) => string): boolean {
  return everyOperator(condition, (operator, wanted) => {
    if (wanted === null) return texts.length === 0;
    const sought = Array.isArray(wanted) ? wanted.map((each) => read(String(each))) : read(wanted as string);
    return texts.some((text) => fulfilsWord(read(text), operator, sought));
  });
}

function fulfilsWord(text: string, operator: string, wanted: unknown): boolean {
  if (operator === 'in') return (wanted as string[]).includes(text);
  if (operator === 'eq') return text === wanted;
  const part = wanted as string;
  return operator === 'contains'
    ? text.includes(part)
    : operator === 'startsWith'
      ? text.startsWith(part)
      : text.endsWith(part);
}

function fulfilsScalar(value: unknown, operator: string, wanted: unknown): boolean {
  if (wanted === null) return value === undefined;
  if (value === undefined) return false;
  const [held, other] = [value as number, wanted as number];
  const tests: Readonly<Record<string, () => boolean>> = {
    eq: () => value === wanted,
    in: () => (wanted as unknown[]).includes(value),
    gt: () => held > other,
    gte: () => held >= other,
    lt: () => held < other,
    lte: () => held <= other,
  };
  return tests[operator]?.() ?? false;
}

function fulfilsDate(date: GivenDate | undefined, operator: string, wanted: unknown): boolean {
  if (wanted === null) return date === undefined;
  if (date === undefined) return false;
  const [held, other] = [daysOf(date.edtf), daysOf(wanted as string)];
  const [first, last] = [held.first ?? '', held.last ?? '~'];
  const tests: Readonly<Record<string, () => boolean>> = {
    eq: () => date.edtf === wanted,
    gte: () => last >= (other.first ?? ''),
    lte: () => first <= (other.last ?? '~'),
    gt: () => other.last !== undefined && first > other.last,
    lt: () => other.first !== undefined && last < other.first,
    within: () => first >= (other.first ?? '') && last <= (other.last ?? '~'),
  };
  return tests[operator]?.() ?? false;
}
