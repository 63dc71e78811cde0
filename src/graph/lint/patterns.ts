import { isGroup, isName, isSymbol, isWord, split, type Group, type Piece } from './cypherTree.ts';

/** A node of a pattern. */
export interface PatternNode {
  readonly variable: string | undefined;
  readonly labels: readonly string[];
  readonly map: Group | undefined;
  readonly pieces: readonly Piece[];
}

/** A relationship of a pattern. */
export interface PatternTie {
  readonly pointsLeft: boolean;
  readonly pointsRight: boolean;
  readonly pieces: readonly Piece[];
}

/** One pattern of a clause: nodes, and a relationship after each but the last. */
export interface Pattern {
  readonly path: string | undefined;
  readonly shortest: boolean;
  readonly nodes: readonly PatternNode[];
  readonly ties: readonly PatternTie[];
  readonly pieces: readonly Piece[];
}

/** Reads the patterns of a MATCH, MERGE or CREATE clause. */
export function patternsOf(pieces: readonly Piece[]): Pattern[] {
  return split(pieces, ',')
    .filter((part) => part.length > 0)
    .map(patternOf);
}

function patternOf(pieces: readonly Piece[]): Pattern {
  const named = isName(pieces[0]) && isSymbol(pieces[1], '=');
  const path = named && isName(pieces[0]) ? pieces[0].text : undefined;
  const rest = named ? pieces.slice(2) : pieces;
  const shortest = isWord(rest[0], 'SHORTESTPATH', 'ALLSHORTESTPATHS');
  const chain = shortest && isGroup(rest[1]) ? rest[1].inside : rest;
  return { path, shortest, ...chainOf(chain), pieces };
}

function chainOf(chain: readonly Piece[]): { nodes: PatternNode[]; ties: PatternTie[] } {
  const nodes: PatternNode[] = [];
  const ties: PatternTie[] = [];
  let between: Piece[] = [];
  for (const piece of chain) {
    if (!isGroup(piece, '(')) {
      between.push(piece);
      continue;
    }
    if (nodes.length > 0) ties.push(tieOf(between));
    nodes.push(nodeOf(piece));
    between = [];
  }
  return { nodes, ties };
}

function tieOf(between: readonly Piece[]): PatternTie {
  const inside = between.find((piece) => isGroup(piece, '['));
  return {
    pointsLeft: isSymbol(between[0], '<'),
    pointsRight: isSymbol(between.at(-1), '>'),
    pieces: isGroup(inside) ? inside.inside : [],
  };
}

function nodeOf({ inside }: Group): PatternNode {
  const map = inside.find((piece) => isGroup(piece, '{'));
  const labels = inside.filter((piece, index) => isName(piece) && isSymbol(inside[index - 1], ':', '|', '&'));
  return {
    variable: isName(inside[0]) ? inside[0].text : undefined,
    labels: labels.map((label) => (isName(label) ? label.text : '')),
    map: isGroup(map) ? map : undefined,
    pieces: inside,
  };
}
