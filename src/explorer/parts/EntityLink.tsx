import './badges.css';
import { AppLink } from '../navigation/AppLink.tsx';
import { placeOf } from '../navigation/placeOf.ts';
import { KindMark } from './KindMark.tsx';

/** A record by its name, with its kind's mark, leading to its profile. */
export function EntityLink({
  entity,
}: {
  readonly entity: {
    readonly __typename: string;
    readonly id: string;
    readonly name: string;
    /** False for an anonymous source, whose name is how the source describes them. */
    readonly named?: boolean;
  };
}) {
  return (
    <span className="entity">
      <KindMark kind={entity.__typename} named={entity.named !== false} />
      <AppLink {...placeOf(entity.id)}>{entity.name}</AppLink>
    </span>
  );
}
