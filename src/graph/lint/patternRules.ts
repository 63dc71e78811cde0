import { isGroup, isName, isSymbol, isWord, render, split, type Piece } from './cypherTree.ts';
import { patternsOf, type Pattern, type PatternNode, type PatternTie } from './patterns.ts';
import { names, type Clause, type Scope } from './scopes.ts';

const MOST_HOPS = 15;

interface Place {
  readonly pattern: Pattern;
  readonly patterns: readonly Pattern[];
  readonly clause: Clause;
  readonly where: readonly Piece[];
  /** Names that clauses before may have bound. */
  readonly bound: ReadonlySet<string>;
}

/** What the patterns of MATCH clauses must keep: where they start, how they are joined, how far they reach. */
export function patternRules({ clauses, outer }: Scope): string[] {
  const complaints: string[] = [];
  const bound = new Set(outer);
  clauses.forEach((clause, index) => {
    if (clause.keyword.endsWith('MATCH')) {
      const next = clauses[index + 1];
      const where = next?.keyword === 'WHERE' ? next.pieces : [];
      const patterns = patternsOf(clause.pieces);
      complaints.push(...joined(patterns));
      for (const pattern of patterns) complaints.push(...patternRule({ pattern, patterns, clause, where, bound }));
    }
    for (const name of names(clause.pieces)) bound.add(name);
  });
  return complaints;
}

function joined(patterns: readonly Pattern[]): string[] {
  const known = new Set<string>();
  return patterns.flatMap(({ nodes, pieces }) => {
    const variables = nodes.flatMap(({ variable }) => variable ?? []);
    const shared = variables.find((variable) => known.has(variable));
    for (const variable of variables) known.add(variable);
    return shared === undefined ? [] : [`P2: no comma between patterns that share ${shared}: ${render(pieces)}`];
  });
}

function patternRule(place: Place): string[] {
  const { pattern } = place;
  const told = render(pattern.pieces);
  return [
    ...pattern.nodes.flatMap(nodeRule),
    ...pattern.ties.flatMap(tieRule),
    ...startRule(place),
    ...shortestRule(place),
    ...(meetsInTheMiddle(pattern) ? [`P11: two MATCH clauses instead of a chain that meets in a node: ${told}`] : []),
    ...(pattern.path !== undefined && pattern.ties.length === 0 ? [`N: no path without a relationship: ${told}`] : []),
    ...(isQuantified(pattern) ? [`N: no quantified path, use *1..n: ${told}`] : []),
  ];
}

/** The shape that makes the embedded engine fail beyond 65,000 ties of the node in the middle. */
function meetsInTheMiddle({ shortest, ties }: Pattern): boolean {
  const isFixed = ({ pieces }: PatternTie) => !pieces.some((piece) => isSymbol(piece, '*'));
  return ties.some((tie, index) => {
    const next = ties[index + 1];
    return !shortest && next !== undefined && tie.pointsRight && next.pointsLeft && isFixed(tie) && isFixed(next);
  });
}

function isQuantified({ pieces }: Pattern): boolean {
  return pieces.some((piece) => isGroup(piece, '{') || isSymbol(piece, '+', '*'));
}

function nodeRule({ pieces }: PatternNode): string[] {
  const told = `(${render(pieces)})`;
  if (pieces.some((piece) => isSymbol(piece, '|', '&', '!', '%'))) {
    return [`R11: no label expressions in patterns, use WHERE n:A OR n:B: ${told}`];
  }
  if (pieces.some((piece) => isWord(piece, 'WHERE'))) return [`N: no WHERE inside a node: ${told}`];
  if (pieces.some((piece) => isSymbol(piece, '$'))) return [`N: no label from a parameter: ${told}`];
  return [];
}

function tieRule({ pieces }: PatternTie): string[] {
  const told = `[${render(pieces)}]`;
  const complaints: string[] = [];
  const types = split(pieces, ':', '|').slice(1);
  const words = types.map((type) => (isName(type[0]) ? type[0].text : ''));
  if (words.includes('')) complaints.push(`N: types are [:A|B], without a second colon: ${told}`);
  if (new Set(words).size < words.length) complaints.push(`R11: no repeated type: ${told}`);
  const star = pieces.findIndex((piece) => isSymbol(piece, '*'));
  const range = star < 0 ? [] : pieces.slice(star + 1).filter((piece) => piece.kind !== 'group');
  const most = Number(range.at(-1)?.kind === 'number' ? range.at(-1)?.text : Infinity);
  if (star >= 0 && !(most <= MOST_HOPS)) complaints.push(`R14: a path has at most ${MOST_HOPS} hops: ${told}`);
  return complaints;
}

function startRule({ pattern, where, bound }: Place): string[] {
  const [start, ...others] = pattern.nodes;
  if (!start || pattern.shortest) return [];
  const isBound = ({ variable }: PatternNode) => variable !== undefined && bound.has(variable);
  if (isBound(start)) return [];
  const told = render(pattern.pieces);
  if (start.map) {
    const given = start.map.inside.some(({ kind }) => kind === 'parameter' || kind === 'string' || kind === 'number');
    return given && start.variable !== undefined && mentions(where, start.variable)
      ? [
          `P10: beside other conditions on ${start.variable}, its id belongs into WHERE ${start.variable}.id = …: ${told}`,
        ]
      : [];
  }
  const isGiven = (node: PatternNode) => node.map !== undefined || hasIdIn(where, node.variable);
  if (isGiven(start)) return [];
  const better = others.find((node) => isBound(node) || isGiven(node));
  return better ? [`P1: start at the bound or given node (${render(better.pieces)}): ${told}`] : [];
}

/** Whether a condition outside of braces speaks of a variable's properties or labels. */
function mentions(where: readonly Piece[], variable: string): boolean {
  return where.some((piece, index) => {
    if (isGroup(piece)) return piece.open !== '{' && mentions(piece.inside, variable);
    return isName(piece) && piece.text === variable && isSymbol(where[index + 1], '.', ':');
  });
}

function hasIdIn(where: readonly Piece[], variable: string | undefined): boolean {
  return where.some(
    (piece, index) =>
      isName(piece) &&
      piece.text === variable &&
      isSymbol(where[index + 1], '.') &&
      isWord(where[index + 2], 'ID') &&
      (isSymbol(where[index + 3], '=') || isWord(where[index + 3], 'IN')),
  );
}

function shortestRule({ pattern, clause, bound }: Place): string[] {
  if (!pattern.shortest) return [];
  const told = render(pattern.pieces);
  if (clause.keyword !== 'MATCH') return [`P7: no shortest path in OPTIONAL MATCH: ${told}`];
  const ends = pattern.nodes.map(({ variable }) => variable);
  const areBound = ends.every((variable) => variable !== undefined && bound.has(variable));
  return areBound ? [] : [`P7: bind both ends of a shortest path in a MATCH before: ${told}`];
}
