import { type ReactNode, useState } from 'react';
import { useMessages } from '../../language/useLanguage.ts';
import { words } from './words.ts';

/** The column of filters; on a narrow screen it is folded behind a button, so that the statements come first. */
export function FoldedFacets({ chosen, children }: { readonly chosen: number; readonly children: ReactNode }) {
  const text = useMessages(words);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <aside className={isOpen ? 'statements-facets is-open' : 'statements-facets'} aria-label={text.filters}>
      <button
        type="button"
        className="button statements-unfold"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {text.filters}
        {chosen > 0 && ` (${chosen})`}
      </button>
      <div className="statements-facet-list">{children}</div>
    </aside>
  );
}
