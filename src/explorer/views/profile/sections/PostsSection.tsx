import { EntityLink } from '../../../parts/EntityLink.tsx';
import type { Linked } from '../linked.ts';
import { ProfileSection } from './ProfileSection.tsx';

/** Who has which post, or which posts a party has. */
export function PostsSection({
  title,
  posts,
}: {
  readonly title: string;
  readonly posts: readonly { readonly id: string; readonly title: string; readonly other: Linked }[];
}) {
  if (posts.length === 0) return null;
  return (
    <ProfileSection title={title}>
      <ul className="profile-list">
        {posts.map(({ id, title: post, other }) => (
          <li key={id}>
            <EntityLink entity={other} /> <span className="soft small">{post}</span>
          </li>
        ))}
      </ul>
    </ProfileSection>
  );
}
