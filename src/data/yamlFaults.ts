import { isAlias, isScalar, visit, type Document, type ErrorCode } from 'yaml';
import { strangeCharacter } from './strangeCharacter.ts';

/** What is wrong with a YAML document before anything is known of its meaning, and at which character. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
}

/** What an editor should do about the faults that happen most. */
const plainWords: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'expected spaces before the first word, got a tab',
  DUPLICATE_KEY: 'expected every key once, got this one again',
  NON_STRING_KEY: 'expected a plain word as key',
  RESOURCE_EXHAUSTION: 'expected a few levels of lists and mappings, got too many',
  BLOCK_AS_IMPLICIT_KEY: 'expected one "key: value" on a line, got another colon: put a text with a colon in quotes',
  BAD_SCALAR_START: 'expected a value, got a reserved character: put the text in quotes',
};

/** Finds syntax faults, tags, and anchors, which could make a small file grow without bound. */
export const yamlFaults =
  (text: string) =>
  (document: Document.Parsed): YamlFault[] => {
    const faults = [...document.errors, ...document.warnings].slice(0, 20).map(({ code, message, pos }) => ({
      offset: pos[0],
      message: plainWords[code] ?? `expected YAML: ${message}, got ${JSON.stringify(lineAt(text, pos[0]))}`,
    }));
    if (faults.length > 0) return faults;
    visit(document, {
      Node(_, node) {
        const offset = node.range?.[0] ?? 0;
        if (isAlias(node))
          faults.push({ offset, message: 'expected the value itself, got an alias (*): write it out' });
        else if (node.anchor !== undefined)
          faults.push({ offset, message: 'expected a plain value, got an anchor (&)' });
        else if (node.tag !== undefined)
          faults.push({ offset, message: `expected a plain value, got the tag ${node.tag}` });
        else if (isScalar(node) && typeof node.value === 'string' && strangeCharacter.test(node.value))
          faults.push({ offset, message: 'expected text, got a character that no text has' });
      },
    });
    return faults;
  };

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return (
    text
      .slice(start, offset + 40)
      .split('\n', 1)[0]
      ?.trim()
      .slice(0, 60) ?? ''
  );
}
