import type { DiscourseVariables } from '../discourseDocument.ts';
import type { NetworkTie } from '../model/network.ts';
import { FactDetail } from './FactDetail.tsx';
import { StancesBehind } from './StancesBehind.tsx';
import { TieCitations } from './TieCitations.tsx';

/** What stands behind a tie, down to the words of the source. */
export function TieDetail({ tie, variables }: { readonly tie: NetworkTie; readonly variables: DiscourseVariables }) {
  if (tie.kind === 'DISCOURSE') return <StancesBehind tie={tie} variables={variables} />;
  if (tie.facts.length === 0) return <TieCitations tie={tie} />;
  return tie.facts.map(({ id }) => <FactDetail key={id} id={id} />);
}
