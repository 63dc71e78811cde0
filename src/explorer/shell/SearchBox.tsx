import { type KeyboardEvent, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useQuery } from '../graphql/useQuery.ts';
import { apiLanguage } from '../language/language.ts';
import { useLanguage, useMessages } from '../language/useLanguage.ts';
import { placeOf } from '../navigation/placeOf.ts';
import { useHref } from '../navigation/useHref.ts';
import { Icon } from '../parts/Icon.tsx';
import { type Found, searchDocument } from './searchDocument.ts';
import { SearchResults } from './SearchResults.tsx';
import { useTyped } from './useTyped.ts';
import { words } from './words.ts';

/** Whether the service would take it: it wants a letter or a digit. */
const canBeSearched = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Finds anything by the beginning of its name, and opens it: a combobox that the keyboard can use. */
export function SearchBox() {
  const text = useMessages(words);
  const language = useLanguage();
  const [, navigate] = useLocation();
  const href = useHref();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const asked = useTyped(typed.trim().slice(0, 200), 150);
  const skip = !canBeSearched(asked) || typed === '';
  const answer = useQuery(
    searchDocument,
    { text: asked, language: apiLanguage(language) },
    { skip, keepPrevious: true, unlisted: true },
  );
  const results = skip ? [] : (answer.data?.search.nodes ?? []);
  const isShown = isOpen && !skip;
  // Results of what stood in the box before must not be opened by a quick Enter.
  const isCurrent = asked === typed.trim() && !answer.isLoading;

  const open = (found: Found | undefined) => {
    if (found === undefined) return;
    const { to, parameters } = placeOf(found.id);
    setTyped('');
    setIsOpen(false);
    navigate(href(to, parameters));
    // Where the view stays the same, nobody else moves the focus out of the box.
    document.getElementById('content')?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return; // An input method chooses its characters by the same keys.
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && results.length > 0) {
      event.preventDefault();
      setIsOpen(true);
      setChosen((before) => (before + step + results.length + (before < 0 && step < 0 ? 1 : 0)) % results.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isCurrent) open(results[chosen] ?? results[0]);
    } else if (event.key === 'Escape') {
      if (isShown) setIsOpen(false);
      else setTyped('');
    }
  };

  return (
    <div className="search" role="search">
      <Icon name="search" />
      <input
        type="text"
        role="combobox"
        aria-label={text.search}
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        {...(isShown && chosen >= 0 && { 'aria-activedescendant': `${list}-${chosen}` })}
        placeholder={text.search}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setIsOpen(true);
          setChosen(-1);
        }}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={onKeyDown}
      />
      <SearchResults
        id={list}
        isShown={isShown}
        results={results}
        chosen={chosen}
        {...(answer.fault !== undefined && { failed: true })}
        isSearching={answer.isLoading && results.length === 0}
        onOpen={open}
      />
    </div>
  );
}
