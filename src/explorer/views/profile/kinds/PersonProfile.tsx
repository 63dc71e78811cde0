import { useQuery } from '../../../graphql/useQuery.ts';
import { apiLanguage } from '../../../language/language.ts';
import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import { Loaded } from '../../../parts/Loaded.tsx';
import { type ProfiledPerson, personDocument } from '../documents/personDocument.ts';
import { MiniMap } from '../map/MiniMap.tsx';
import { partyTies, tiesOf } from '../map/ties.ts';
import { NoProfile } from '../NoProfile.tsx';
import { AboutSection } from '../sections/AboutSection.tsx';
import { EventsSection } from '../sections/EventsSection.tsx';
import { GainsSection } from '../sections/GainsSection.tsx';
import { Links } from '../sections/Links.tsx';
import { ModelsSection } from '../sections/ModelsSection.tsx';
import { MoneySection } from '../sections/MoneySection.tsx';
import { NumbersSection } from '../sections/NumbersSection.tsx';
import { ProfileHead } from '../sections/ProfileHead.tsx';
import { RoadSection } from '../sections/RoadSection.tsx';
import { SidesSection } from '../sections/SidesSection.tsx';
import { StancesSection } from '../sections/StancesSection.tsx';
import { StatementsSection } from '../sections/StatementsSection.tsx';
import { words } from '../words.ts';
import { Profile } from './Profile.tsx';
import { ProfileSkeleton } from './ProfileSkeleton.tsx';

/** The profile of a person. */
export function PersonProfile({ id }: { readonly id: string }) {
  const answer = useQuery(personDocument, { id, language: apiLanguage(useLanguage()) });
  return (
    <Loaded answer={answer} skeleton={<ProfileSkeleton />}>
      {({ person }) => (person === null ? <NoProfile id={id} /> : <Known person={person} />)}
    </Loaded>
  );
}

function Known({ person }: { readonly person: ProfiledPerson }) {
  const text = useMessages(words);
  const posts = person.affiliations.nodes;
  const employers = posts.map(({ organisation }) => organisation);
  return (
    <Profile
      head={
        <ProfileHead entity={person} named={person.named}>
          {person.possiblySameAs.length > 0 && (
            <p className="small">
              <span className="soft">{text.perhapsAlso}</span> <Links entities={person.possiblySameAs} />
            </p>
          )}
        </ProfileHead>
      }
      main={
        <>
          <StancesSection id={person.id} party={person} />
          <SidesSection id={person.id} party={person} />
          <StatementsSection id={person.id} party={person} />
          <GainsSection party={person} />
          <AboutSection entity={person} />
        </>
      }
      side={
        <>
          <MiniMap
            name={person.name}
            kind={person.__typename}
            ties={[...tiesOf('post', employers), ...partyTies(person)]}
          />
          <RoadSection posts={posts} />
          <MoneySection made={person.investmentsMade.nodes} />
          <ModelsSection models={employers.flatMap(({ models }) => models.nodes)} />
          <EventsSection entity={person} />
          <NumbersSection entity={person} />
        </>
      }
    />
  );
}
