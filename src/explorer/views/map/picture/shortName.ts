import type { Language } from '../../../language/language.ts';
import type { NetworkNode } from '../model/network.ts';

const longest = { en: { name: 30, sentence: 34 }, zh: { name: 16, sentence: 17 } } as const;

/** What stands beside a node: its name, and of a claim or a question the beginning. */
export function shortName({ names, kind }: NetworkNode, language: Language): string {
  const name = names[language];
  const isSentence = kind === 'Claim' || kind === 'Question';
  const most = longest[language][isSentence ? 'sentence' : 'name'];
  const letters = Array.from(name);
  if (letters.length <= most) return name;
  const cut = letters.slice(0, most).join('');
  // English is cut between words where that does not lose much.
  const space = cut.lastIndexOf(' ');
  return `${language === 'en' && space > most / 2 ? cut.slice(0, space) : cut}…`;
}
