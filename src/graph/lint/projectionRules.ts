import { isGroup, isName, isSymbol, isWord, render, split, type Piece } from './cypherTree.ts';
import type { Clause, Scope } from './scopes.ts';

const AGGREGATES = 'COUNT SUM AVG MIN MAX COLLECT STDEV STDEVP PERCENTILECONT PERCENTILEDISC'.split(' ');

interface Column {
  readonly expression: readonly Piece[];
  readonly alias: string | undefined;
}

interface Projection {
  readonly keyword: string;
  readonly columns: readonly Column[];
  readonly order: readonly Piece[] | undefined;
  readonly limit: readonly Piece[] | undefined;
  readonly skip: readonly Piece[] | undefined;
  readonly next: Clause | undefined;
}

/** What WITH and RETURN must keep: names, aggregates, orders and limits. */
export function projectionRules({ kind, clauses }: Scope): string[] {
  return projectionsOf(clauses).flatMap((projection) => [
    ...columnRules(projection),
    ...aggregateRules(projection),
    ...orderRules(projection, kind),
    ...limitRules(projection),
  ]);
}

function projectionsOf(clauses: readonly Clause[]): Projection[] {
  return clauses.flatMap((clause, index) => {
    if (clause.keyword !== 'WITH' && clause.keyword !== 'RETURN') return [];
    const rest = clauses.slice(index + 1);
    const end = rest.findIndex(({ keyword }) => !['WHERE', 'ORDER BY', 'SKIP', 'LIMIT'].includes(keyword));
    const own = end < 0 ? rest : rest.slice(0, end);
    const find = (keyword: string) => own.find((part) => part.keyword === keyword)?.pieces;
    const columns = split(isWord(clause.pieces[0], 'DISTINCT') ? clause.pieces.slice(1) : clause.pieces, ',').map(
      columnOf,
    );
    const parts = { order: find('ORDER BY'), limit: find('LIMIT'), skip: find('SKIP') };
    return [{ keyword: clause.keyword, columns, ...parts, next: end < 0 ? undefined : rest[end] }];
  });
}

function columnOf(pieces: readonly Piece[]): Column {
  const as = pieces.findIndex((piece) => isWord(piece, 'AS'));
  const alias = pieces[as + 1];
  if (as >= 0) return { expression: pieces.slice(0, as), alias: isName(alias) ? alias.text : undefined };
  return { expression: pieces, alias: isPlainName(pieces) && isName(pieces[0]) ? pieces[0].text : undefined };
}

function columnRules({ keyword, columns }: Projection): string[] {
  const isStar = ({ expression }: Column) => expression.length === 1 && isSymbol(expression[0], '*');
  const nameless = columns.filter((column) => column.alias === undefined && !(keyword === 'WITH' && isStar(column)));
  const aliases = columns.flatMap(({ alias }) => alias ?? []);
  return [
    ...nameless.map(({ expression }) => `R5: give every column a name with AS: ${keyword} ${render(expression)}`),
    ...(new Set(aliases).size < aliases.length ? [`N: two columns of one name: ${keyword} ${aliases.join(', ')}`] : []),
  ];
}

function aggregateRules({ columns }: Projection): string[] {
  if (!columns.some(({ expression }) => hasAggregate(expression))) return [];
  return columns.flatMap(({ expression }) => {
    const told = render(expression);
    if (hasAggregate(expression)) {
      if (isSum(expression)) return [`R12: a sum over nothing differs, use coalesce(sum(…), 0): ${told}`];
      if (isAggregate(expression) || isSafeSum(expression)) return [];
      return [`R3: no aggregate inside an expression, compute that in the next WITH: ${told}`];
    }
    return isKey(expression)
      ? []
      : [`R3: beside an aggregate only variables and properties, compute this in a WITH before: ${told}`];
  });
}

function hasAggregate(pieces: readonly Piece[]): boolean {
  return pieces.some((piece, index) => {
    if (isWord(piece, ...AGGREGATES) && isGroup(pieces[index + 1], '(')) return !isSymbol(pieces[index - 1], '.');
    // Braces of COUNT { … } have a scope of their own; those of a map have not.
    const isSubquery = isGroup(piece, '{') && isWord(pieces[index - 1], 'COUNT', 'EXISTS', 'COLLECT');
    return isGroup(piece) && !isSubquery && hasAggregate(piece.inside);
  });
}

function isAggregate(pieces: readonly Piece[]): boolean {
  const [name, inside] = pieces;
  return pieces.length === 2 && isWord(name, ...AGGREGATES) && isGroup(inside, '(') && !hasAggregate(inside.inside);
}

function isSum(pieces: readonly Piece[]): boolean {
  return isAggregate(pieces) && isWord(pieces[0], 'SUM');
}

function isSafeSum(pieces: readonly Piece[]): boolean {
  const [name, inside] = pieces;
  if (pieces.length !== 2 || !isWord(name, 'COALESCE') || !isGroup(inside, '(')) return false;
  const [sum, otherwise] = split(inside.inside, ',');
  return sum !== undefined && isSum(sum) && otherwise?.length === 1 && otherwise[0]?.kind === 'number';
}

function isPlainName(pieces: readonly Piece[]): boolean {
  return pieces.length === 1 && isName(pieces[0]);
}

function isKey(pieces: readonly Piece[]): boolean {
  const isProperty = pieces.length === 3 && isName(pieces[0]) && isSymbol(pieces[1], '.') && isName(pieces[2]);
  return isPlainName(pieces) || isProperty;
}

function orderRules({ keyword, columns, order, limit }: Projection, scope: Scope['kind']): string[] {
  if (!order) return [];
  const told = `ORDER BY ${render(order)}`;
  const keys = split(order, ',').map((key) => key.filter((piece) => !isDirection(piece)));
  const last = keys.at(-1) ?? [];
  const isUnique = isPlainName(last) || (isSymbol(last.at(-2), '.') && isWord(last.at(-1), 'ID'));
  const renamed = columns.flatMap(({ expression: [piece, ...others], alias }) =>
    keyword === 'RETURN' && others.length === 0 && isName(piece) && piece.text !== alias ? piece.text : [],
  );
  const lost = keys.find((key) => isPlainName(key) && isName(key[0]) && renamed.includes(key[0].text));
  const whole = columns.some(({ expression }) => isWord(expression[0], 'PROPERTIES'));
  return [
    ...(isUnique ? [] : [`R6: an order ends in a unique key: ${told}`]),
    ...(scope === 'CALL' && keyword === 'RETURN' ? [`R2: in CALL, order in a WITH before RETURN: ${told}`] : []),
    ...(lost ? [`N: order by the new name of ${render(lost)}: ${told}`] : []),
    ...(keyword === 'RETURN' && limit && whole ? [`P5: order and limit in a WITH before properties(): ${told}`] : []),
  ];
}

function isDirection(piece: Piece): boolean {
  return isWord(piece, 'ASC', 'DESC', 'ASCENDING', 'DESCENDING');
}

function limitRules({ keyword, columns, order, limit, skip, next }: Projection): string[] {
  const counts = [limit, skip].flatMap((pieces) => (pieces ? [pieces] : []));
  const computed = counts.find(
    ([first, ...more]) => more.length > 0 || !['number', 'parameter'].includes(first?.kind ?? ''),
  );
  const isAny = limit?.length === 1 && limit[0]?.kind === 'number' && limit[0].text === '1';
  const isDeleting = next?.keyword.endsWith('DELETE') === true;
  const told = `${keyword} ${columns.map(({ expression }) => render(expression)).join(', ')}`;
  return [
    ...(computed ? [`N: LIMIT and SKIP take a number or one parameter: ${render(computed)}`] : []),
    ...(limit && !order && !isAny && !isDeleting ? [`R6: ORDER BY before LIMIT: ${told}`] : []),
  ];
}
