import { useQuery } from '../../../graphql/useQuery.ts';
import { apiLanguage } from '../../../language/language.ts';
import { useLanguage } from '../../../language/useLanguage.ts';
import { Loaded } from '../../../parts/Loaded.tsx';
import { type ProfiledThing, thingDocument } from '../documents/thingDocument.ts';
import { MiniMap } from '../map/MiniMap.tsx';
import { thingTies } from '../map/thingTies.ts';
import { NoProfile } from '../NoProfile.tsx';
import { AboutSection } from '../sections/AboutSection.tsx';
import { EventsSection } from '../sections/EventsSection.tsx';
import { NumbersSection } from '../sections/NumbersSection.tsx';
import { ProfileHead } from '../sections/ProfileHead.tsx';
import { ThingFacts } from '../sections/ThingFacts.tsx';
import { ThingMain } from '../sections/ThingMain.tsx';
import { Profile } from './Profile.tsx';
import { ProfileSkeleton } from './ProfileSkeleton.tsx';

/** What the query gives, of the kinds that have a profile. */
export type Thing = Extract<ProfiledThing, { readonly name: string }>;

/** The profile of whatever is neither a party nor a model. */
export function ThingProfile({ id }: { readonly id: string }) {
  const answer = useQuery(thingDocument, { id, language: apiLanguage(useLanguage()) });
  return (
    <Loaded answer={answer} skeleton={<ProfileSkeleton />}>
      {({ node }) => (node === null || !('name' in node) ? <NoProfile id={id} /> : <Known thing={node} />)}
    </Loaded>
  );
}

function Known({ thing }: { readonly thing: Thing }) {
  return (
    <Profile
      head={
        <ProfileHead entity={thing}>
          <ThingFacts thing={thing} />
        </ProfileHead>
      }
      main={
        <>
          <ThingMain thing={thing} />
          <AboutSection entity={thing} />
        </>
      }
      side={
        <>
          <MiniMap name={thing.name} kind={thing.__typename} ties={thingTies(thing)} />
          <EventsSection entity={thing} />
          <NumbersSection entity={thing} />
        </>
      }
    />
  );
}
