import { useMessages } from '../language/useLanguage.ts';
import { KindMark } from '../parts/KindMark.tsx';
import { type Found, labelOf } from './searchDocument.ts';
import { words } from './words.ts';

/** The list under the search box. The list is always there, since the box names it, and hidden while it is closed. */
export function SearchResults({
  id,
  isShown,
  results,
  chosen,
  failed = false,
  isSearching,
  onOpen,
}: {
  readonly id: string;
  readonly isShown: boolean;
  readonly results: readonly Found[];
  readonly chosen: number;
  readonly failed?: boolean;
  readonly isSearching: boolean;
  readonly onOpen: (found: Found) => void;
}) {
  const text = useMessages(words);
  return (
    <div className="search-results" hidden={!isShown}>
      <ul id={id} role="listbox" aria-label={text.search} className="search-list">
        {results.map((found, index) => (
          <li
            key={found.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className="search-option"
            // Pressing must not take the focus out of the box, which would close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onOpen(found)}
          >
            <KindMark kind={found.__typename} />
            <span className="search-label">{labelOf(found)}</span>
            <span className="soft small">{text.kinds[found.__typename]}</span>
          </li>
        ))}
      </ul>
      <p role="status" className={results.length > 0 ? 'unseen' : 'search-note soft'}>
        {isShown && noteOf()}
      </p>
    </div>
  );

  function noteOf(): string {
    if (failed) return text.searchFailed;
    if (isSearching) return text.searching;
    return results.length === 0 ? text.nothingFound : text.found(results.length);
  }
}
