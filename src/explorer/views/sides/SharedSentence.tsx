import { useLanguage } from '../../language/useLanguage.ts';
import { AppLink } from '../../navigation/AppLink.tsx';
import { placeOf } from '../../navigation/placeOf.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { formatDate } from '../../parts/formatDate.ts';
import type { ShownComparison } from './compareDocument.ts';
import { roleWords } from '../../parts/roleWords.ts';
import type { SharedTie } from './sharedTies.ts';
import { words } from './words.ts';

/** A tie of one side to what both are tied to, or of both to each other, in a sentence. */
export function SharedSentence({
  tie: { party, fact, edge },
  comparison,
}: {
  readonly tie: SharedTie;
  readonly comparison: ShownComparison;
}) {
  const language = useLanguage();
  const text = words[language];
  if (fact === undefined) return <PlainTie edge={edge} nodes={comparison.sharedConnections.nodes} />;
  const who = party === undefined ? null : <>{comparison[party].name} </>;
  switch (fact.__typename) {
    case 'Affiliation':
      return (
        <>
          {who}· {fact.title}
        </>
      );
    case 'Investment': {
      const date = fact.date === null ? undefined : formatDate(fact.date, language);
      return (
        <>
          {who}
          {fact.kind === 'FOUNDING' ? text.founded(date) : text.invested(date)}
        </>
      );
    }
    case 'Participation':
      return (
        <>
          {who}
          {text.part(roleWords[language][fact.role])}
        </>
      );
    case 'Adoption':
      return (
        <>
          {who}
          {edge.kind === 'ADOPTS' ? text.takes : edge.kind === 'EARNS_BY' ? text.earns : text.names}
        </>
      );
    case 'Statement':
      return (
        <>
          {party !== undefined && (
            <>
              {who}
              {text.spoke}{' '}
            </>
          )}
          <AppLink {...placeOf(fact.id)}>{fact.summary}</AppLink>
        </>
      );
    case 'Stance':
      return (
        <>
          {who}
          {text.standsAgainst} <AppLink {...placeOf(fact.claim.id)}>{fact.claim.text}</AppLink>
        </>
      );
    default:
      return <>{who}</>;
  }
}

function PlainTie({
  edge,
  nodes,
}: {
  readonly edge: SharedTie['edge'];
  readonly nodes: ShownComparison['sharedConnections']['nodes'];
}) {
  const end = (id: string) => {
    const node = nodes.find((each) => each.id === id);
    return node !== undefined && 'name' in node ? <EntityLink entity={node} /> : null;
  };
  return (
    <>
      {end(edge.source)} {edge.label} {end(edge.target)}
    </>
  );
}
