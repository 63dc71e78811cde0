import { useLanguage } from '../../../language/useLanguage.ts';
import { DateText } from '../../../parts/DateText.tsx';
import { EntityLink } from '../../../parts/EntityLink.tsx';
import { Written } from '../../../parts/Written.tsx';
import { citationOf } from '../../../parts/placeFields.ts';
import type { ShownPost } from '../documents/postFields.ts';
import { words } from '../words.ts';
import { Adoption } from './Adoption.tsx';
import { ProfileSection } from './ProfileSection.tsx';

/** Where a person works, which road that organisation takes, or else its parent, and why. */
export function RoadSection({ posts }: { readonly posts: readonly ShownPost[] }) {
  const text = words[useLanguage()];
  return (
    <ProfileSection title={text.road}>
      {posts.length === 0 && <p className="soft">{text.noPost}</p>}
      <ul className="profile-list">
        {posts.map((post) => (
          <Post key={post.id} post={post} />
        ))}
      </ul>
    </ProfileSection>
  );
}

function Post({ post }: { readonly post: ShownPost }) {
  const language = useLanguage();
  const text = words[language];
  const { title, since, until, organisation, citations } = post;
  const { parent } = organisation;
  const ownRoads = organisation.adoptions.nodes;
  const roads = ownRoads.length > 0 ? ownRoads : (parent?.adoptions.nodes ?? []);
  return (
    <li className="profile-post">
      <p>
        {language === 'zh' ? (
          <>
            <EntityLink entity={organisation} /> {title}
          </>
        ) : (
          <>
            {title} {text.at} <EntityLink entity={organisation} />
          </>
        )}
        {parent !== null && (
          <span className="soft">
            {' '}
            ({text.itsParent} <EntityLink entity={parent} />)
          </span>
        )}
      </p>
      {(since !== null || until !== null) && (
        <p className="soft small">
          {since !== null && <DateText date={since} />}–{until !== null && <DateText date={until} />}
        </p>
      )}
      <Written citations={citations.map(citationOf)} />
      {roads.length === 0 && <p className="soft small">{text.noRoad}</p>}
      {roads.map((adoption) => (
        <div key={adoption.id} className="profile-road">
          <p className="small soft">
            {ownRoads.length > 0 ? organisation.name : parent?.name} {text.takes}
          </p>
          <Adoption adoption={adoption} />
        </div>
      ))}
    </li>
  );
}
