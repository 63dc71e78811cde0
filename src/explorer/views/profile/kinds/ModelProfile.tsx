import { useQuery } from '../../../graphql/useQuery.ts';
import { apiLanguage } from '../../../language/language.ts';
import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import { Loaded } from '../../../parts/Loaded.tsx';
import { modelDocument, type ProfiledModel } from '../documents/modelDocument.ts';
import { MiniMap } from '../map/MiniMap.tsx';
import { tiesOf } from '../map/ties.ts';
import { NoProfile } from '../NoProfile.tsx';
import { AboutSection } from '../sections/AboutSection.tsx';
import { AdoptersSection } from '../sections/AdoptersSection.tsx';
import { EventsSection } from '../sections/EventsSection.tsx';
import { Fact } from '../sections/Fact.tsx';
import { Links } from '../sections/Links.tsx';
import { NumbersSection } from '../sections/NumbersSection.tsx';
import { OpennessSection } from '../sections/OpennessSection.tsx';
import { ProfileHead } from '../sections/ProfileHead.tsx';
import { RankingsSection } from '../sections/RankingsSection.tsx';
import { termWords } from '../../../parts/termWords.ts';
import { words } from '../words.ts';
import { Profile } from './Profile.tsx';
import { ProfileSkeleton } from './ProfileSkeleton.tsx';

/** The profile of a model. */
export function ModelProfile({ id }: { readonly id: string }) {
  const answer = useQuery(modelDocument, { id, language: apiLanguage(useLanguage()) });
  return (
    <Loaded answer={answer} skeleton={<ProfileSkeleton />}>
      {({ model }) => (model === null ? <NoProfile id={id} /> : <Known model={model} />)}
    </Loaded>
  );
}

function Known({ model }: { readonly model: ProfiledModel }) {
  const text = useMessages(words);
  const terms = useMessages(termWords);
  const { access, family, licence, developer, backers, adoptions } = model;
  return (
    <Profile
      head={
        <ProfileHead entity={model} {...(model.isFamily && { kind: text.isFamily })}>
          <dl className="profile-facts">
            {access !== null && <Fact name={text.access}>{terms.access[access]}</Fact>}
            {family !== null && <Fact name={text.family}>{family}</Fact>}
            {developer !== null && (
              <Fact name={text.developer}>
                <Links entities={[developer]} />
              </Fact>
            )}
            {backers.length > 0 && (
              <Fact name={text.backers}>
                <Links entities={backers} />
              </Fact>
            )}
            {licence !== null && <Fact name={text.licence}>{licence}</Fact>}
          </dl>
        </ProfileHead>
      }
      main={
        <>
          <OpennessSection model={model} />
          <RankingsSection results={model.results.map((result) => ({ ...result, other: result.benchmark }))} />
          <AdoptersSection title={text.roadsWith} adoptions={adoptions.nodes} showStrategy />
          <AboutSection entity={model} />
        </>
      }
      side={
        <>
          <MiniMap
            name={model.name}
            kind={model.__typename}
            ties={[
              ...tiesOf('model', developer === null ? [] : [developer]),
              ...tiesOf('money', backers),
              ...tiesOf(
                'road',
                adoptions.nodes.map(({ strategy }) => strategy),
              ),
            ]}
          />
          <NumbersSection entity={model} />
          <EventsSection entity={model} />
        </>
      }
    />
  );
}
