import type { SeedFile } from './seedFile.ts';

/** The way from the top of a seed file to a key or value in it. */
export type Path = readonly (string | number)[];

/** A key or value in a seed file. */
export interface Place {
  readonly file: SeedFile;
  readonly path: Path;
  /** Whether the key is meant, and not what it holds. */
  readonly ofKey?: boolean;
}

/** What is wrong in a file, and where. Lines and columns count from 1; without them the whole file is meant. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** A problem at a place in a seed file. */
export function problemAt({ file, path, ofKey }: Place, message: string): Problem {
  return { file: file.name, ...file.positionOf(path, ofKey), message };
}

/** A place the way editors and terminals open it: `file:line:column`. */
export function printPlace(place: Place): string {
  const { line, column } = place.file.positionOf(place.path, place.ofKey);
  return `${place.file.name}:${line}:${column}`;
}

/** A problem on one line: `file:line:column: what was expected, what came`. */
export function printProblem({ file, line, column, message }: Problem): string {
  return line === undefined || column === undefined ? `${file}: ${message}` : `${file}:${line}:${column}: ${message}`;
}

/** A place inside another. */
export const below = ({ file, path }: Place, ...steps: Path): Place => ({ file, path: [...path, ...steps] });

/** Problems in the order of their files and lines, each once. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  unique(problems).sort(
    (a, b) => compare(a.file, b.file) || compare(a.line ?? 0, b.line ?? 0) || compare(a.column ?? 0, b.column ?? 0),
  );

/** What is derived from one line several times is wrong there once. */
const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [printProblem(problem), problem])).values(),
];

const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
