import ts from 'typescript';
import { expect, test } from 'vitest';
import { sourceFiles } from './sources.ts';

test('every export opens with a sentence that says what it is', () => {
  const silent = sourceFiles.flatMap(({ path, parsed }) =>
    parsed.statements
      .filter((statement) => isExported(statement) && !hasSentence(statement))
      .map((statement) => `${path}: ${statement.getText(parsed).split('\n')[0] ?? ''}`),
  );
  expect(silent).toEqual([]);
});

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const hasSentence = (statement: ts.Statement): boolean =>
  ts.getJSDocCommentsAndTags(statement).some((comment) => /^\/\*\*\s+\*?\s*\S/.test(comment.getText()));
