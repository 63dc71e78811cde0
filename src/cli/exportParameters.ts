import { UsageError } from './UsageError.ts';

/** What `export --help` tells of the parameters of files. */
export const exportHelp = `
Parameters are those of /export over HTTP, with the names that the API gives its arguments:
  graph, nodes, edges, statements: --dossier NAME
  argument: --claim claim:NAME or --question question:NAME, --depth 3, --language ZH
  citation: --id statement:NAME or --id source:NAME, --language EN
  discourse, discourse-nodes, discourse-edges: the arguments of discourseNetwork, such as
    --question question:NAME --network AFFILIATION --kind SUBTRACT --minimumActivity 2 --certain
  neighbourhood, neighbourhood-nodes, neighbourhood-edges: the arguments of neighbourhood, such as
    --of person:li-yanhong,person:zhou-jingren --depth 2
A wrong parameter lists those that the file takes.`;

/** Reads `--name value`, `--name=value` and `--name`, which is true, as the parameters of a file. */
export function exportParameters(words: readonly string[]): Readonly<Record<string, string>> {
  const parameters: Record<string, string> = {};
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [, name, value] = /^--([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) throw new UsageError(`expected a parameter such as --kind SUBTRACT, got ${word}`);
    if (parameters[name] !== undefined) throw new UsageError(`expected --${name} once, got it several times`);
    const next = words[index + 1];
    const isFlag = value === undefined && (next === undefined || next.startsWith('--'));
    parameters[name] = value ?? (isFlag ? 'true' : (next ?? ''));
    if (value === undefined && !isFlag) index += 1;
  }
  return parameters;
}
