import { type KeyboardEvent, useId, useState } from 'react';
import { useQuery } from '../../graphql/useQuery.ts';
import { apiLanguage } from '../../language/language.ts';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { KindMark } from '../../parts/KindMark.tsx';
import { useTyped } from '../../shell/useTyped.ts';
import { partySearchDocument } from './partiesDocument.ts';
import { words } from './words.ts';

/** Whether the service would take it: it wants a letter or a digit. */
const canBeSearched = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Chooses a party by the beginning of its name; it shows the one that is chosen. */
export function PartyPicker({
  label,
  name,
  onChoose,
}: {
  readonly label: string;
  readonly name: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const text = useMessages(words);
  const [box, list] = [useId(), useId()];
  // Undefined while nobody types: the box then shows who is chosen.
  const [typed, setTyped] = useState<string>();
  const [marked, setMarked] = useState(0);
  const asked = useTyped((typed ?? '').trim().slice(0, 200), 150);
  const skip = typed === undefined || !canBeSearched(asked);
  const answer = useQuery(
    partySearchDocument,
    { text: asked, language: apiLanguage(useLanguage()) },
    { skip, keepPrevious: true, unlisted: true },
  );
  const found = skip ? [] : (answer.data?.search.nodes ?? []).filter((node) => 'id' in node);
  const isOpen = !skip && answer.data !== undefined;
  const choose = (id: string | undefined) => {
    if (id === undefined) return;
    setTyped(undefined);
    onChoose(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return; // An input method chooses its characters by the same keys.
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setMarked((before) => (before + step + found.length) % found.length);
    } else if (event.key === 'Enter') choose(found[marked]?.id);
    else if (event.key === 'Escape') setTyped(undefined);
  };
  return (
    <div className="sides-picker">
      <label htmlFor={box} className="small soft">
        {label}
      </label>
      <input
        id={box}
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        {...(isOpen && found.length > 0 && { 'aria-activedescendant': `${list}-${marked}` })}
        placeholder={text.hint}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? name ?? ''}
        onFocus={({ target }) => target.select()}
        onBlur={() => setTyped(undefined)}
        onChange={({ target }) => {
          setTyped(target.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="search-results" hidden={!isOpen}>
        <ul id={list} role="listbox" aria-label={label} className="search-list">
          {found.map((party, index) => (
            <li
              key={party.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === marked}
              className="search-option"
              // Pressing must not take the focus out of the box, which would close the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(party.id)}
            >
              <KindMark kind={party.__typename} />
              <span className="search-label">{party.name}</span>
            </li>
          ))}
        </ul>
        <p role="status" className={found.length > 0 ? 'unseen' : 'search-note soft'}>
          {isOpen && found.length === 0 && text.nothing}
        </p>
      </div>
    </div>
  );
}
