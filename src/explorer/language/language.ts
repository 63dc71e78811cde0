/** The languages of the page. */
export const languages = ['zh', 'en'] as const;

/** A language of the page. */
export type Language = (typeof languages)[number];

/** The language as the API calls it. */
export const apiLanguage = (language: Language): 'ZH' | 'EN' => (language === 'zh' ? 'ZH' : 'EN');

/** The language that an address asks for, or else the first of the browser's that the page has. */
export function chooseLanguage(asked: string | null, preferred: readonly string[]): Language {
  const wanted = [asked ?? '', ...preferred].map((tag) => tag.slice(0, 2).toLowerCase());
  return (
    wanted.map((tag) => languages.find((language) => language === tag)).find((found) => found !== undefined) ?? 'en'
  );
}

/** A dictionary: the same keys in every language, each a text or a function that makes one. */
export type Dictionary<Messages> = Readonly<Record<Language, Messages>>;

/** Declares a dictionary; a key that one language lacks is a type error. */
export const dictionary = <Messages>(messages: { readonly en: Messages; readonly zh: NoInfer<Messages> }) => messages;
