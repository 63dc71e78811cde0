import { useQuery } from '../../../graphql/useQuery.ts';
import { apiLanguage } from '../../../language/language.ts';
import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import { Loaded } from '../../../parts/Loaded.tsx';
import { groupDocument, type ProfiledGroup } from '../documents/groupDocument.ts';
import { MiniMap } from '../map/MiniMap.tsx';
import { partyTies, tiesOf } from '../map/ties.ts';
import { NoProfile } from '../NoProfile.tsx';
import { AboutSection } from '../sections/AboutSection.tsx';
import { EventsSection } from '../sections/EventsSection.tsx';
import { GainsSection } from '../sections/GainsSection.tsx';
import { Links } from '../sections/Links.tsx';
import { MoneySection } from '../sections/MoneySection.tsx';
import { NumbersSection } from '../sections/NumbersSection.tsx';
import { PostsSection } from '../sections/PostsSection.tsx';
import { ProfileHead } from '../sections/ProfileHead.tsx';
import { SidesSection } from '../sections/SidesSection.tsx';
import { StancesSection } from '../sections/StancesSection.tsx';
import { StatementsSection } from '../sections/StatementsSection.tsx';
import { words } from '../words.ts';
import { Profile } from './Profile.tsx';
import { ProfileSkeleton } from './ProfileSkeleton.tsx';

/** The profile of several people or a circle spoken of as one. */
export function GroupProfile({ id }: { readonly id: string }) {
  const answer = useQuery(groupDocument, { id, language: apiLanguage(useLanguage()) });
  return (
    <Loaded answer={answer} skeleton={<ProfileSkeleton />}>
      {({ group }) => (group === null ? <NoProfile id={id} /> : <Known group={group} />)}
    </Loaded>
  );
}

function Known({ group }: { readonly group: ProfiledGroup }) {
  const text = useMessages(words);
  const { sizeAtLeast, sizeAtMost, possiblySameAs, affiliations } = group;
  const size = [
    ...(sizeAtLeast === null ? [] : [text.size.atLeast(sizeAtLeast)]),
    ...(sizeAtMost === null ? [] : [text.size.atMost(sizeAtMost)]),
  ].join(' · ');
  const employers = affiliations.nodes.map(({ organisation }) => organisation);
  return (
    <Profile
      head={
        <ProfileHead entity={group}>
          {size !== '' && <p className="small">{size}</p>}
          {possiblySameAs.length > 0 && (
            <p className="small">
              <span className="soft">{text.perhapsAlso}</span> <Links entities={possiblySameAs} />
            </p>
          )}
        </ProfileHead>
      }
      main={
        <>
          <StancesSection id={group.id} party={group} />
          <SidesSection id={group.id} party={group} />
          <StatementsSection id={group.id} party={group} />
          <GainsSection party={group} />
          <AboutSection entity={group} />
        </>
      }
      side={
        <>
          <MiniMap
            name={group.name}
            kind={group.__typename}
            ties={[...tiesOf('post', employers), ...partyTies(group)]}
          />
          <PostsSection
            title={text.employers}
            posts={affiliations.nodes.map((post) => ({ ...post, other: post.organisation }))}
          />
          <MoneySection made={group.investmentsMade.nodes} />
          <EventsSection entity={group} />
          <NumbersSection entity={group} />
        </>
      }
    />
  );
}
