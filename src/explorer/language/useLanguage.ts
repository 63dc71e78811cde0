import { useSearchParams } from 'wouter';
import { chooseLanguage, type Dictionary, type Language } from './language.ts';

/** The language in which the page speaks: the address's `lang`, or else the browser's. */
export function useLanguage(): Language {
  const [parameters] = useSearchParams();
  return chooseLanguage(parameters.get('lang'), navigator.languages);
}

/** The texts of a dictionary in the page's language. */
export const useMessages = <Messages>(dictionary: Dictionary<Messages>): Messages => dictionary[useLanguage()];
