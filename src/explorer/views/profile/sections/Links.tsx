import { EntityLink } from '../../../parts/EntityLink.tsx';
import type { Linked } from '../linked.ts';

/** Records one after the other. */
export function Links({ entities }: { readonly entities: readonly Linked[] }) {
  return (
    <span className="profile-links">
      {entities.map((entity) => (
        <EntityLink key={entity.id} entity={entity} />
      ))}
    </span>
  );
}
