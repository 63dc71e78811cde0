import type { ReactNode } from 'react';
import { useMessages } from '../../language/useLanguage.ts';
import { useParameters } from '../../navigation/useParameters.ts';
import type { ShownCitation } from '../../parts/fragments.ts';
import { SourceNote } from '../../parts/SourceNote.tsx';
import { writtenWords } from '../../parts/writtenWords.ts';

/** Where a fact is written, folded away; the one that is open stands in the address, so that a link opens it. */
export function OpenFact({
  id,
  citations,
  children,
}: {
  readonly id: string;
  readonly citations: readonly ShownCitation[];
  readonly children?: ReactNode;
}) {
  const text = useMessages(writtenWords);
  const { get, set } = useParameters();
  const isOpen = get('fact') === id;
  if (citations.length === 0) return null;
  return (
    <details
      className="roads-fact"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) set({ fact: currentTarget.open ? id : undefined }, { replace: true });
      }}
    >
      <summary className="small">{text.written(citations.map(({ paragraph }) => paragraph))}</summary>
      {isOpen && (
        <div className="roads-fact-body">
          {children}
          {citations.map((citation) => (
            <SourceNote key={citation.id} citation={citation} />
          ))}
        </div>
      )}
    </details>
  );
}
