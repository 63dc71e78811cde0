import { type ReactNode, useState } from 'react';
import { useMessages } from '../../../language/useLanguage.ts';
import { words } from './words.ts';

/** A list of which the first few are shown, and the rest on demand. */
export function More<Item>({
  items,
  first,
  children,
}: {
  readonly items: readonly Item[];
  readonly first: number;
  readonly children: (item: Item) => ReactNode;
}) {
  const text = useMessages(words);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, first);
  return (
    <>
      <ul className="map-ties">{shown.map(children)}</ul>
      {items.length > shown.length && (
        <button type="button" className="button is-plain small" onClick={() => setWhole(true)}>
          {text.showAll(items.length)}
        </button>
      )}
    </>
  );
}
