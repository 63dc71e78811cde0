import { useQuery } from '../../../graphql/useQuery.ts';
import { apiLanguage } from '../../../language/language.ts';
import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import { Loaded } from '../../../parts/Loaded.tsx';
import { organisationDocument, type ProfiledOrganisation } from '../documents/organisationDocument.ts';
import { MiniMap } from '../map/MiniMap.tsx';
import { partyTies, tiesOf } from '../map/ties.ts';
import { NoProfile } from '../NoProfile.tsx';
import { AboutSection } from '../sections/AboutSection.tsx';
import { EventsSection } from '../sections/EventsSection.tsx';
import { Fact } from '../sections/Fact.tsx';
import { GainsSection } from '../sections/GainsSection.tsx';
import { Links } from '../sections/Links.tsx';
import { ModelsSection } from '../sections/ModelsSection.tsx';
import { MoneySection } from '../sections/MoneySection.tsx';
import { NumbersSection } from '../sections/NumbersSection.tsx';
import { OnBehalfSection } from '../sections/OnBehalfSection.tsx';
import { OwnRoadSection } from '../sections/OwnRoadSection.tsx';
import { PostsSection } from '../sections/PostsSection.tsx';
import { ProfileHead } from '../sections/ProfileHead.tsx';
import { SidesSection } from '../sections/SidesSection.tsx';
import { StancesSection } from '../sections/StancesSection.tsx';
import { StatementsSection } from '../sections/StatementsSection.tsx';
import { termWords } from '../../../parts/termWords.ts';
import { words } from '../words.ts';
import { Profile } from './Profile.tsx';
import { ProfileSkeleton } from './ProfileSkeleton.tsx';

/** The profile of an organisation. */
export function OrganisationProfile({ id }: { readonly id: string }) {
  const answer = useQuery(organisationDocument, { id, language: apiLanguage(useLanguage()) });
  return (
    <Loaded answer={answer} skeleton={<ProfileSkeleton />}>
      {({ organisation }) => (organisation === null ? <NoProfile id={id} /> : <Known organisation={organisation} />)}
    </Loaded>
  );
}

function Known({ organisation }: { readonly organisation: ProfiledOrganisation }) {
  const text = useMessages(words);
  const terms = useMessages(termWords);
  const { id, parent, subsidiaries, affiliations, adoptions, models, products, investmentsReceived } = organisation;
  const speaks = organisation.stances.totalCount + organisation.statements.totalCount > 0;
  const hasSides = speaks || organisation.opponents.length + organisation.allies.length > 0;
  return (
    <Profile
      head={
        <ProfileHead entity={organisation} kind={terms.organisation[organisation.kind]}>
          <dl className="profile-facts">
            {parent !== null && (
              <Fact name={text.partOf}>
                <Links entities={[parent]} />
              </Fact>
            )}
            {subsidiaries.nodes.length > 0 && (
              <Fact name={text.subsidiaries}>
                <Links entities={subsidiaries.nodes} />
              </Fact>
            )}
            {products.nodes.length > 0 && (
              <Fact name={text.products}>
                <Links entities={products.nodes} />
              </Fact>
            )}
          </dl>
        </ProfileHead>
      }
      main={
        <>
          <OwnRoadSection adoptions={adoptions.nodes} parent={parent} />
          <ModelsSection models={models.nodes} />
          {speaks && <StancesSection id={organisation.id} party={organisation} />}
          {hasSides && <SidesSection id={id} party={organisation} />}
          {speaks && <StatementsSection id={id} party={organisation} />}
          <GainsSection party={organisation} />
          <OnBehalfSection id={id} statements={organisation.statementsOnBehalf} />
          <AboutSection entity={organisation} />
        </>
      }
      side={
        <>
          <MiniMap
            name={organisation.name}
            kind={organisation.__typename}
            ties={[
              ...partyTies(organisation),
              ...tiesOf('post', [
                ...affiliations.nodes.map(({ person }) => person),
                ...(parent === null ? [] : [parent]),
                ...subsidiaries.nodes,
              ]),
              ...tiesOf(
                'road',
                adoptions.nodes.map(({ strategy }) => strategy),
              ),
              ...tiesOf(
                'money',
                investmentsReceived.nodes.map(({ investor }) => investor),
              ),
              ...tiesOf('model', [...models.nodes, ...products.nodes]),
            ]}
          />
          <PostsSection
            title={text.people}
            posts={affiliations.nodes.map((post) => ({ ...post, other: post.person }))}
          />
          <MoneySection received={investmentsReceived.nodes} made={organisation.investmentsMade.nodes} />
          <EventsSection entity={organisation} />
          <NumbersSection entity={organisation} />
        </>
      }
    />
  );
}
