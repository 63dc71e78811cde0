import type { GraphqlFault } from '../graphql/GraphqlFault.ts';
import { useMessages } from '../language/useLanguage.ts';
import { Notice } from './Notice.tsx';
import { words } from './words.ts';

/** Says why a query has no answer and what to do; pass `retry` of `useQuery`. */
export function ErrorState({ fault, retry }: { readonly fault: GraphqlFault; readonly retry: () => void }) {
  const text = useMessages(words);
  const { title, advice } = text.faults[fault.kind];
  return (
    <Notice tone="fault" title={title} action={{ name: text.retry, run: retry }}>
      <p>{advice}</p>
      {fault.kind === 'refused' && <p className="small">{fault.message}</p>}
      {fault.errorId !== undefined && <p className="small">{text.errorId(fault.errorId)}</p>}
    </Notice>
  );
}
