import { useMessages } from '../../../language/useLanguage.ts';
import { EntityLink } from '../../../parts/EntityLink.tsx';
import type { ShownAdoption } from '../documents/adoptionFields.ts';
import { words } from '../words.ts';
import { Adoption } from './Adoption.tsx';
import type { Linked } from '../linked.ts';
import { Links } from './Links.tsx';
import { ProfileSection } from './ProfileSection.tsx';

/** A parent and the roads it takes. */
export interface ParentRoad extends Linked {
  readonly adoptions: {
    readonly nodes: readonly { readonly strategy: { readonly id: string; readonly name: string } }[];
  };
}

/** The road that an organisation takes itself, or else that of its parent. */
export function OwnRoadSection({
  adoptions,
  parent,
}: {
  readonly adoptions: readonly ShownAdoption[];
  readonly parent: ParentRoad | null;
}) {
  const text = useMessages(words);
  const ofParent = adoptions.length > 0 ? [] : (parent?.adoptions.nodes ?? []);
  return (
    <ProfileSection title={text.ownRoad}>
      {adoptions.length + ofParent.length === 0 && <p className="soft">{text.noRoad}</p>}
      {adoptions.map((adoption) => (
        <Adoption key={adoption.id} adoption={adoption} />
      ))}
      {parent !== null && ofParent.length > 0 && (
        <p>
          <EntityLink entity={parent} /> {text.takes}{' '}
          <Links entities={ofParent.map(({ strategy }) => ({ __typename: 'Strategy', ...strategy }))} />
        </p>
      )}
    </ProfileSection>
  );
}
