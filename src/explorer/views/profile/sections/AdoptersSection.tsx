import { EntityLink } from '../../../parts/EntityLink.tsx';
import type { ShownAdoption } from '../documents/adoptionFields.ts';
import { Adoption } from './Adoption.tsx';
import type { Linked } from '../linked.ts';
import { ProfileSection } from './ProfileSection.tsx';

/** Who takes a road, and why. */
export function AdoptersSection({
  title,
  adoptions,
  showStrategy = false,
}: {
  readonly title: string;
  readonly adoptions: readonly (ShownAdoption & { readonly organisation: Linked })[];
  readonly showStrategy?: boolean;
}) {
  if (adoptions.length === 0) return null;
  return (
    <ProfileSection title={title}>
      <ul className="profile-list">
        {adoptions.map((adoption) => (
          <li key={adoption.id}>
            <p>
              <strong>
                <EntityLink entity={adoption.organisation} />
              </strong>
            </p>
            <Adoption adoption={adoption} showStrategy={showStrategy} />
          </li>
        ))}
      </ul>
    </ProfileSection>
  );
}
