import { useQuery } from '../../../graphql/useQuery.ts';
import { apiLanguage } from '../../../language/language.ts';
import { useLanguage } from '../../../language/useLanguage.ts';
import { Loaded } from '../../../parts/Loaded.tsx';
import { Skeleton } from '../../../parts/Skeleton.tsx';
import { SourceNote } from '../../../parts/SourceNote.tsx';
import type { NetworkTie } from '../model/network.ts';
import { tieDocument } from './documents.ts';

const ownCitations = ['SUPPORTS', 'ATTACKS', 'DEVELOPED_BY', 'OWNED_BY', 'PART_OF'] as const;

/** Where a tie is written that no record of its own stands behind. */
export function TieCitations({ tie }: { readonly tie: NetworkTie }) {
  const language = useLanguage();
  const relation = ownCitations.find((kind) => kind === tie.kind) ?? 'PART_OF';
  const answer = useQuery(tieDocument, {
    from: tie.source,
    to: tie.target,
    relation,
    language: apiLanguage(language),
  });
  return (
    <Loaded answer={answer} skeleton={<Skeleton lines={3} height="5rem" />}>
      {({ paths }) => (
        <div className="map-fact">
          {paths
            .flatMap(({ edges }) => edges.flatMap(({ citations }) => citations))
            .map((citation) => (
              <SourceNote key={citation.id} citation={citation} />
            ))}
        </div>
      )}
    </Loaded>
  );
}
