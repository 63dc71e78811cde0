import type { ReactNode } from 'react';

/** A profile's frame: the head, what is said in the wide column, how it is tied in the narrow one. */
export function Profile({
  head,
  main,
  side,
}: {
  readonly head: ReactNode;
  readonly main: ReactNode;
  readonly side: ReactNode;
}) {
  return (
    <article className="profile">
      {head}
      <div className="profile-columns">
        <div className="profile-main">{main}</div>
        <div className="profile-side">{side}</div>
      </div>
    </article>
  );
}
