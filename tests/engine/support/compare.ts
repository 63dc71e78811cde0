import type { SeenCursor } from '../documents/randomArguments.ts';
import type { OracleCursor } from '../oracle/pages.ts';

/** The cursors that the engine gave, paired with what the oracle says they stand for. */
export interface CursorPairs {
  /** The first place at which two answers differ, in words; `undefined` where they are the same. */
  difference(engine: unknown, oracle: unknown): string | undefined;
  read(text: string): OracleCursor;
  seen(): readonly SeenCursor[];
}

/** Starts without any cursor. */
export function createCursorPairs(): CursorPairs {
  const byText = new Map<string, string>();
  const byMeaning = new Map<string, string>();

  /** A cursor must stand for one place in one list, and that place must have one cursor. */
  const pair = (text: string, meaning: string): boolean => {
    const [known, other] = [byText.get(text) ?? meaning, byMeaning.get(meaning) ?? text];
    byText.set(text, meaning);
    byMeaning.set(meaning, text);
    return known === meaning && other === text;
  };

  const differ = (engine: unknown, oracle: unknown, path: string): string | undefined => {
    if (typeof oracle === 'string' && oracle.startsWith('cursor {') && typeof engine === 'string')
      return pair(engine, oracle) ? undefined : told(path, engine, oracle);
    if (Object.is(engine, oracle) || engine === oracle) return undefined;
    if (!isObject(engine) || !isObject(oracle)) return told(path, engine, oracle);
    const [keys, others] = [Object.keys(engine), Object.keys(oracle)];
    if (keys.join() !== others.join()) return told(path, engine, oracle);
    for (const key of keys) {
      const found = differ(engine[key], oracle[key], `${path}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  return {
    difference: (engine, oracle) => differ(engine, oracle, 'data'),
    read: (text) => {
      const meaning = byText.get(text);
      if (meaning === undefined) throw new Error(`expected a cursor of an earlier answer, got ${text}`);
      return cursorIn(meaning);
    },
    seen: () =>
      [...byText].map(([text, meaning]) => {
        const [type, orderBy, where] = JSON.parse(cursorIn(meaning).list) as [string, unknown, unknown];
        return { text, type, orderBy, where };
      }),
  };
}

const cursorIn = (meaning: string): OracleCursor => JSON.parse(meaning.slice('cursor '.length)) as OracleCursor;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const told = (path: string, engine: unknown, oracle: unknown): string =>
  `${path}: the engine gives ${JSON.stringify(engine)}, the oracle ${JSON.stringify(oracle)}`;
