import { isGroup, isName, isSymbol, isWord, lists, render, split, type Piece } from './cypherTree.ts';

const MISSING = new Set(
  (
    'isEmpty randomUUID toStringOrNull toIntegerOrNull toFloatOrNull toBooleanOrNull valueType char_length ' +
    'character_length toIntegerList toFloatList toStringList toBooleanList haversin'
  )
    .toUpperCase()
    .split(' '),
);
const DIFFERENT = ['ROUND', 'TOINTEGER'];
const INTERNAL = ['_ID', '_LABELS', '_TYPE', '_SOURCE', '_TARGET'];
const RESERVED = (
  'CREATE MERGE SET DELETE DETACH REMOVE MATCH OPTIONAL WHERE RETURN WITH UNWIND UNION IN IS NOT AND OR XOR NULL TRUE ' +
  'FALSE AS DISTINCT CASE WHEN THEN ELSE'
).split(' ');

/** Reserved words with which the value of a map's key may begin. */
const VALUES = ['TRUE', 'FALSE', 'NULL', 'NOT', 'CASE'];

/** What expressions must keep, wherever they stand. */
export function expressionRules(tree: readonly Piece[]): string[] {
  return lists(tree).flatMap((list) => list.flatMap((piece, index) => [...at(list, index, piece)]));
}

function* at(list: readonly Piece[], index: number, piece: Piece): Generator<string> {
  const [before, next, second] = [list[index - 1], list[index + 1], list[index + 2]];
  if (piece.kind === 'group') {
    const told = render([piece]);
    if (piece.open === '[') yield* bracketRules({ inside: piece.inside, told, before, next, second });
    if (piece.open === '{') yield* braceRules({ inside: piece.inside, told, before });
  } else if (piece.kind === 'word') {
    const name = piece.text.toUpperCase();
    if (isGroup(next, '('))
      yield* callRules({ name, inside: next.inside, told: render([piece, next]), before, after: second });
    if (name === 'COLLECT' && isGroup(next, '{'))
      yield `N: no COLLECT { … }, use CALL and collect(): ${render([piece, next])}`;
    if (name === 'APOC' && isSymbol(next, '.')) yield `N: no apoc: ${render(list)}`;
    if (name === 'IS' && isSymbol(next, ':')) yield `N: no IS :: type: ${render(list)}`;
    const isNamed = isSymbol(before, '.') || (isSymbol(before, ':') && !VALUES.includes(name));
    if (isNamed && RESERVED.includes(name)) yield `N: ${piece.text} is reserved, put it in backticks`;
    if (isSymbol(before, '.') && INTERNAL.includes(name)) yield `R10: no property named ${piece.text}`;
    if (isSymbol(next, '.') && isWord(second, 'TRUNCATE', 'BETWEEN', 'DISTANCE')) {
      yield `N: no ${render([piece, next, second])}, compute it outside`;
    }
  } else if (piece.kind === 'parameter') {
    if (RESERVED.includes(piece.text.slice(1).toUpperCase()))
      yield `N: ${piece.text} is a reserved word, name it otherwise`;
  } else if (piece.kind === 'number') {
    if (isWord(next) && next.text.startsWith('_') && next.at === piece.at + piece.text.length) {
      yield `N: no _ in numbers: ${piece.text}${next.text}`;
    }
  } else if (isSymbol(piece, '=~') && next?.kind === 'string' && /\(\?[=!<]|\\\\?[1-9]/.test(next.text)) {
    yield `N: no look-around or back-reference in a regular expression: ${next.text}`;
  } else if (isSymbol(piece, '<', '>', '<=', '>=') && isGroup(before, '[') && isGroup(next, '[')) {
    yield `W6: no order between lists, compare their parts: ${render([before, piece, next])}`;
  }
}

/** Whether a bracket after this piece cuts it, instead of being a list. */
function isOperand(piece: Piece | undefined): boolean {
  if (piece?.kind === 'word') return !RESERVED.includes(piece.text.toUpperCase());
  return piece !== undefined && ['quoted', 'group', 'parameter'].includes(piece.kind);
}

interface Brackets {
  readonly inside: readonly Piece[];
  readonly told: string;
  readonly before: Piece | undefined;
  readonly next?: Piece | undefined;
  readonly second?: Piece | undefined;
}

function* bracketRules({ inside, told, before, next, second }: Brackets): Generator<string> {
  const bounds = split(inside, '..');
  const isNegative = bounds.length === 2 && bounds.some((bound) => isSymbol(bound[0], '-'));
  // A minus inside *-1..2 or a map is no slice: a slice follows what it cuts.
  if (isNegative && isOperand(before)) yield `W7: no negative bounds of a slice: ${told}`;
  const named = isName(inside[0]) && isSymbol(inside[1], '=');
  const [head, tie] = named ? inside.slice(2) : inside;
  const isPattern = isGroup(head, '(') && isSymbol(tie, '-', '<') && inside.some((piece) => isSymbol(piece, '|'));
  if (isPattern) yield `R4: no pattern comprehension, use CALL and collect() or COUNT { … }: ${told}`;
  const isList = !isOperand(before) && !isSymbol(before, '-');
  if (isList && isSymbol(next, '+') && (second?.kind === 'number' || second?.kind === 'string')) {
    yield `W8: add a list to a list: ${told} + [${second.text}]`;
  }
  const hasNull = split(inside, ',').some((item) => item.length === 1 && isWord(item[0], 'NULL'));
  if (isList && hasNull && (isSymbol(before, '=', '<>') || isSymbol(next, '=', '<>'))) {
    yield `W10: no comparison with a list that holds null: ${told}`;
  }
}

function* braceRules({ inside, told, before }: Brackets): Generator<string> {
  const entries = split(inside, ',');
  // n {.id, name} and n {.id, name: n.name}: a map that follows a variable and begins with a dot.
  const isProjection = isSymbol(inside[0], '.') && isName(before);
  if (isProjection && entries.some((entry) => entry.length === 1 && isName(entry[0]))) {
    yield `N: no bare variable in a map projection, write key: value: ${told}`;
  }
  const keys = entries.flatMap(([key, colon]) => (isName(key) && isSymbol(colon, ':') ? [key.text.toUpperCase()] : []));
  for (const key of keys) {
    if (INTERNAL.includes(key)) yield `R10: no property named ${key.toLowerCase()}: ${told}`;
    if (RESERVED.includes(key)) yield `N: ${key.toLowerCase()} is reserved, put it in backticks: ${told}`;
  }
}

interface Call {
  readonly name: string;
  readonly inside: readonly Piece[];
  readonly told: string;
  readonly before: Piece | undefined;
  readonly after: Piece | undefined;
}

function* callRules({ name, inside, told, before, after }: Call): Generator<string> {
  if (isSymbol(before, '.', ':')) return;
  const [first] = inside;
  if (name === 'ID' || name === 'ELEMENTID') yield `R9: no internal ids: ${told}`;
  if (MISSING.has(name)) yield `N: no such function on the embedded engine: ${told}`;
  if (DIFFERENT.includes(name)) yield `W15: the engines differ here, compute it outside: ${told}`;
  if (name === 'TOSTRING' && first?.kind === 'number')
    yield `W15: the engines differ here, compute it outside: ${told}`;
  if (name === 'EXISTS') yield `N: no exists(), use IS NOT NULL: ${told}`;
  if (name === 'LABELS' && isGroup(after, '[')) yield `W18: labels come in no order: ${told}`;
  if (name === 'HEAD' && isWord(first, 'LABELS')) yield `W18: labels come in no order: ${told}`;
  if (name === 'DATE' && first?.kind === 'string' && !/^.\d{4}-\d\d-\d\d.$/.test(first.text)) {
    yield `W14: only full ISO dates: ${told}`;
  }
  if (name === 'DATETIME' && first?.kind === 'string' && !first.text.slice(0, -1).endsWith('Z')) {
    yield `W11: only times in UTC, ending in Z: ${told}`;
  }
  if ((name === 'DATE' || name === 'DATETIME') && isSymbol(after, '.'))
    yield `N: no member of a call, use WITH first: ${told}`;
}
