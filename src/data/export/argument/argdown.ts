import { groupBy } from '../../../engine/groupBy.ts';
import type { ArgumentFile, FileArgument, FileClaim } from './argumentFile.ts';

/**
 * An argument map as Argdown: each claim a statement under its id, with what speaks for (+) and against it (-) below it,
 * and behind it as data who holds what and where it is written.
 */
export function* argdown(file: ArgumentFile): Generator<string> {
  const { start, claims, truncated } = file;
  const into = groupBy(file.arguments, ({ target }) => target);
  const from = groupBy(file.arguments, ({ source }) => source);
  const about = { start: start.id, truncated };
  yield `===\ntitle: ${json(start.text)}\ndebateGraph: ${json(about)}\n===\n`;
  yield `\n${explanation}\n`;
  for (const claim of claims) {
    yield `\n[${claim.id}]: ${escaped(claim.text)} ${json(dataOf(claim, from.get(claim.id) ?? []))}\n`;
    for (const { kind, source } of into.get(claim.id) ?? []) yield `  ${kind === 'SUPPORTS' ? '+' : '-'} [${source}]\n`;
  }
}

const explanation =
  '/* Each claim stands under its id. Below it: + for a claim that supports it, - for one that attacks it.\n' +
  '   Behind it: who is for it, against it or both; where it is written; where its arguments are written; and the\n' +
  '   claims that it attacks without an answer. */';

function dataOf({ citations, holdings }: FileClaim, leading: readonly FileArgument[]) {
  const holders = (polarity: string) =>
    holdings
      .filter((holding) => holding.polarity === polarity)
      .map(({ party }) => (party === null ? 'somebody unnamed' : `${party.name} (${party.id})`));
  const lists = {
    for: holders('SUPPORT'),
    against: holders('OPPOSE'),
    both: holders('AMBIVALENT'),
    citations,
    unanswered: leading.filter(({ unanswered }) => unanswered).map(({ target }) => target),
  };
  const told = Object.entries(lists).filter(([, list]) => list.length > 0);
  const written = Object.fromEntries(leading.map((argument) => [argument.target, argument.citations]));
  return { ...Object.fromEntries(told), ...(leading.length > 0 ? { arguments: written } : {}) };
}

/** JSON is YAML; the characters that Argdown's lexer would take for the end of the data are written by their code. */
const json = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/"(?:[^"\\]|\\.)*"|[,:]/g, (token) =>
    token.startsWith('"') ? token.replaceAll(/[{}=\u0080-\u009F\u2028\u2029]/g, byCode) : `${token} `,
  );

const byCode = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A text as Argdown on one line: a backslash before whatever would be markup. Argdown takes no space for part of a text
 * at its ends, nor more than one between words.
 */
const escaped = (text: string): string =>
  text
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .replaceAll(/^ | $/g, '')
    .replaceAll(/[\\@#*_[\]<>{}/]|[.:](?=\S)|-(?=[->])|=(?==)/g, String.raw`\$&`);
