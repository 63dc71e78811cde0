import { useEffect } from 'react';
import { useMessages } from '../language/useLanguage.ts';
import { words } from './words.ts';

/** Names the page in the browser's tab; a view may call it once more with what it shows, such as a person's name. */
export function useTitle(name: string | undefined): void {
  const text = useMessages(words);
  useEffect(() => {
    document.title = name === undefined ? `${text.name} · ${text.subtitle}` : `${name} · ${text.name}`;
  }, [name, text]);
}
