import { pinyin } from 'pinyin-pro';
import { searchable, termsProperty } from '../concepts/searchable.ts';
import { nameTerms, proseTerms } from '../engine/searchTerms.ts';
import type { DossierRecord } from './dossierRecord.ts';
import type { Properties } from './propertiesOf.ts';

interface Text {
  readonly zh: string;
  readonly en: string;
}

const types = new Set(searchable.map(({ type }) => type));

/** The properties by which a search finds a record: terms for the engine's index, the names' pinyin, words quoted in it. */
export function searchProperties({ definition, given }: DossierRecord, fragments: readonly string[]): Properties {
  if (!types.has(definition.type)) return {};
  const { name, aliases = [], description, text, quote, summary } = given;
  const names = [...bothOf(name), ...(aliases as string[])];
  const spellings = [...new Set(names.flatMap(pinyinOf))];
  const prose = [description, text, summary].flatMap(bothOf);
  const quoted = typeof quote === 'string' ? [quote, ...fragments] : fragments;
  const terms = [...[...names, ...spellings].flatMap(nameTerms), ...[...prose, ...quoted].flatMap(proseTerms)];
  return {
    [termsProperty]: terms.join(' '),
    ...(spellings.length === 0 ? {} : { searchPinyin: spellings }),
    ...(fragments.length === 0 ? {} : { searchFragments: fragments }),
  };
}

const bothOf = (text: unknown): string[] => (text === undefined ? [] : [(text as Text).zh, (text as Text).en]);

/** How a Chinese name is written in Latin letters, a syllable a word; a surname may be read in a way of its own. */
function pinyinOf(name: string): string[] {
  if (!/\p{Script=Han}/u.test(name)) return [];
  const options = { toneType: 'none', nonZh: 'consecutive', v: false } as const;
  return [pinyin(name, options), pinyin(name, { ...options, surname: 'head' })];
}
