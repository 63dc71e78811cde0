import { useQuery } from '../../../graphql/useQuery.ts';
import { apiLanguage } from '../../../language/language.ts';
import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import { EntityLink } from '../../../parts/EntityLink.tsx';
import { Loaded } from '../../../parts/Loaded.tsx';
import { Skeleton } from '../../../parts/Skeleton.tsx';
import { StanceBadge } from '../../../parts/StanceBadge.tsx';
import type { DiscourseVariables } from '../discourseDocument.ts';
import type { NetworkTie } from '../model/network.ts';
import { Disclosure } from './Disclosure.tsx';
import { behindDocument } from './documents.ts';
import { FactDetail } from './FactDetail.tsx';
import { words } from './words.ts';

/** The stances behind a tie of a discourse network, each opening to its words and source. */
export function StancesBehind({
  tie,
  variables,
}: {
  readonly tie: NetworkTie;
  readonly variables: DiscourseVariables;
}) {
  const text = useMessages(words);
  const language = useLanguage();
  const { where } = variables;
  const answer = useQuery(behindDocument, {
    ...omitActivity(variables),
    where: { AND: [...(where === null || where === undefined ? [] : [where]), endsOf(tie, variables.network)] },
    language: apiLanguage(language),
  });
  return (
    <Loaded answer={answer} skeleton={<Skeleton lines={5} height="10rem" />}>
      {({ discourseNetwork: { edges } }) => {
        const ends = new Set([tie.source, tie.target]);
        const stances = edges.find(({ source, target }) => ends.has(source) && ends.has(target))?.stances;
        if (stances === undefined) return <p className="soft">{text.noFact}</p>;
        return (
          <>
            <p className="small soft">
              {text.stancesBehind(stances.totalCount)}
              {stances.totalCount > stances.nodes.length && <> {text.firstStances(stances.nodes.length)}</>}
            </p>
            <ul className="map-ties">
              {stances.nodes.map(({ id, polarity, strength, holder, claim }) => (
                <li key={id}>
                  <Disclosure
                    summary={
                      <>
                        {holder !== null && <strong>{holder.name}</strong>}{' '}
                        <StanceBadge polarity={polarity} strength={strength} /> {claim.text}
                      </>
                    }
                  >
                    {holder !== null && (
                      <p>
                        <EntityLink entity={holder} />
                      </p>
                    )}
                    <FactDetail id={id} />
                  </Disclosure>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}

/** Two alone would fall below the least activity that is asked of them among all. */
const omitActivity = (variables: DiscourseVariables) => ({ ...variables, minimumActivity: undefined });

/** The filter that leaves only the stances of a tie's two ends. */
function endsOf({ source, target }: NetworkTie, network: DiscourseVariables['network']) {
  const both = { in: [source, target] };
  if (network === 'CLAIMS') return { claim: { id: both } };
  const actor = network === 'AFFILIATION' ? { eq: source } : both;
  const held = { OR: [{ holder: { id: actor } }, { statement: { onBehalfOf: { some: { id: actor } } } }] };
  return network === 'AFFILIATION' ? { AND: [held, { claim: { id: { eq: target } } }] } : held;
}
