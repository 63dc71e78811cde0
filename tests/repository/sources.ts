import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** A source file of the program, parsed, with the other source files that it imports. */
export interface SourceFile {
  readonly path: string;
  readonly parsed: ts.SourceFile;
  readonly imports: readonly string[];
  /** Those of which more than types are imported. */
  readonly valueImports: readonly string[];
}

/** Every TypeScript file of `src`. */
export const sourceFiles: readonly SourceFile[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => {
    const path = join('src', file);
    const text = readFileSync(join(root, path), 'utf8');
    const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
    return { path, parsed, imports: importsOf(path, parsed, true), valueImports: importsOf(path, parsed, false) };
  });

function importsOf(path: string, parsed: ts.SourceFile, types: boolean): string[] {
  return parsed.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (!types && ts.isImportDeclaration(statement) && isTypeOnly(statement)) return [];
    const from = statement.moduleSpecifier;
    if (from === undefined || !ts.isStringLiteral(from) || !from.text.startsWith('.')) return [];
    return [relative(root, resolve(root, dirname(path), from.text))];
  });
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
