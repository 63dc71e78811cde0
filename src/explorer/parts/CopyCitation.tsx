import './sources.css';
import { useMessages } from '../language/useLanguage.ts';
import { CopyButton } from './CopyButton.tsx';
import { words } from './words.ts';

/** Ways to cite a record: as a text, and as files for a reference manager. */
export function CopyCitation({ id, citationText }: { readonly id: string; readonly citationText: () => string }) {
  const text = useMessages(words);
  const file = (format: string) => `/export/citation.${format}?${new URLSearchParams({ id }).toString()}`;
  return (
    <div className="copy-citation small">
      <CopyButton icon="quote" name={text.copyCitation} textToCopy={citationText} />
      <a href={file('bib')}>BibTeX</a>
      <a href={file('json')}>CSL-JSON</a>
    </div>
  );
}
