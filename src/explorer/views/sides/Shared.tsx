import { useMessages } from '../../language/useLanguage.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { citationOf } from '../../parts/placeFields.ts';
import { Written } from '../../parts/Written.tsx';
import type { ShownComparison } from './compareDocument.ts';
import { SharedSentence } from './SharedSentence.tsx';
import { type SharedTie, sharedTies } from './sharedTies.ts';
import { words } from './words.ts';

const mostShown = 5;

/** What both sides are tied to, as sentences. */
export function Shared({ comparison }: { readonly comparison: ShownComparison }) {
  const text = useMessages(words);
  const { a, b, sharedConnections } = comparison;
  const { between, hubs } = sharedTies(sharedConnections, a.id, b.id);
  const sentences = (ties: readonly SharedTie[]) => (
    <ul className="sides-ties">
      {ties.slice(0, mostShown).map((tie) => (
        <li key={tie.key}>
          <SharedSentence tie={tie} comparison={comparison} />
          {/* A statement that is linked has its source with it. */}
          {tie.fact?.__typename !== 'Statement' && <Written citations={tie.edge.citations.map(citationOf)} />}
        </li>
      ))}
      {ties.length > mostShown && <li className="soft small">{text.more(ties.length - mostShown)}</li>}
    </ul>
  );
  if (between.length + hubs.length === 0) return <p className="soft">{text.noShared}</p>;
  return (
    <>
      {between.length > 0 && (
        <div className="sides-hub">
          <h3>{text.between}</h3>
          {sentences(between)}
        </div>
      )}
      {hubs.map(({ hub, ties }) => (
        <div key={hub.id} className="sides-hub">
          <h3>
            <EntityLink entity={hub} />
          </h3>
          {(['a', 'b'] as const).map((side) => (
            <div key={side}>{sentences(ties.filter(({ party }) => party === side))}</div>
          ))}
        </div>
      ))}
      {sharedConnections.truncated && <p className="soft small">{text.cut}</p>}
    </>
  );
}
