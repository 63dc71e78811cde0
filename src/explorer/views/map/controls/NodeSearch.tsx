import { type KeyboardEvent, useId, useState } from 'react';
import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import { Icon } from '../../../parts/Icon.tsx';
import { findNodes } from '../model/findNodes.ts';
import type { NetworkNode } from '../model/network.ts';
import { ShapeMark } from '../picture/ShapeMark.tsx';
import { words } from '../words.ts';

/** Finds a node of the picture by a part of its name in either language, and goes to it. */
export function NodeSearch({
  nodes,
  onFound,
}: {
  readonly nodes: readonly NetworkNode[];
  readonly onFound: (id: string) => void;
}) {
  const text = useMessages(words);
  const language = useLanguage();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const found = findNodes(nodes, typed, 8);
  const isShown = isOpen && typed.trim() !== '';
  const go = (node: NetworkNode | undefined) => {
    if (node === undefined) return;
    setTyped('');
    setOpen(false);
    onFound(node.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return; // An input method chooses its characters by the same keys.
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setOpen(true);
      setChosen((before) => (before + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(found[chosen]);
    } else if (event.key === 'Escape') {
      if (isShown) setOpen(false);
      else setTyped('');
    }
  };
  return (
    <div className="map-search" role="search" aria-label={text.search}>
      <Icon name="search" />
      <input
        type="text"
        role="combobox"
        aria-label={text.search}
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        {...(isShown && found.length > 0 && { 'aria-activedescendant': `${list}-${chosen}` })}
        placeholder={text.search}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setOpen(true);
          setChosen(0);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div className="map-found" hidden={!isShown}>
        <ul id={list} role="listbox" aria-label={text.search} className="map-found-list">
          {found.map((node, index) => (
            <li
              key={node.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === chosen}
              // Pressing must not take the focus out of the box, which would close the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => go(node)}
            >
              <ShapeMark node={node} /> {node.names[language]}
            </li>
          ))}
        </ul>
        <p role="status" className={found.length > 0 ? 'unseen' : 'map-found-note soft small'}>
          {isShown && (found.length === 0 ? text.noNode : text.nodesFound(found.length))}
        </p>
      </div>
    </div>
  );
}
