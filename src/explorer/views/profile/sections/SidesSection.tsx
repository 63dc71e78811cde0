import { useMessages } from '../../../language/useLanguage.ts';
import { AppLink } from '../../../navigation/AppLink.tsx';
import { placeOf } from '../../../navigation/placeOf.ts';
import { EntityLink } from '../../../parts/EntityLink.tsx';
import { Written } from '../../../parts/Written.tsx';
import type { ProfiledParty } from '../documents/partyFields.ts';
import { citationOf } from '../../../parts/placeFields.ts';
import { words } from '../words.ts';
import { ProfileSection } from './ProfileSection.tsx';

/** Who stands against a party and who with it, on which claims, and by what that is known. */
export function SidesSection({ id, party }: { readonly id: string; readonly party: ProfiledParty }) {
  const text = useMessages(words);
  const { opponents, allies } = party;
  return (
    <ProfileSection title={text.sides}>
      {opponents.length + allies.length === 0 && <p className="soft">{text.noSides}</p>}
      {opponents.length > 0 && (
        <>
          <h3>{text.opponents}</h3>
          <ul className="profile-parties">
            {opponents.map((each) => (
              <li key={each.party.id}>
                <p className="profile-party">
                  <EntityLink entity={each.party} />
                  <span className={each.explicit ? 'badge is-oppose' : 'soft small'}>
                    {each.explicit ? text.explicit : text.worked}
                  </span>
                </p>
                <Claims claims={each.claims} />
                <div className="profile-party-foot">
                  <SideBySide id={id} party={each.party} />
                  <Written citations={each.citations.map(citationOf)} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {allies.length > 0 && (
        <>
          <h3>{text.allies}</h3>
          <ul className="profile-parties">
            {allies.map((each) => (
              <li key={each.party.id}>
                <p className="profile-party">
                  <EntityLink entity={each.party} />
                </p>
                <Claims claims={each.claims} />
                <SideBySide id={id} party={each.party} />
              </li>
            ))}
          </ul>
        </>
      )}
    </ProfileSection>
  );
}

type Claim = ProfiledParty['opponents'][number]['claims'][number];

const mostShown = 4;

function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  const text = useMessages(words);
  // One more is no more to read than the line that would say so.
  const shown = claims.length > mostShown + 1 ? claims.slice(0, mostShown) : claims;
  const rest = claims.slice(shown.length);
  const list = (some: readonly Claim[]) => (
    <ul className="profile-claims small">
      {some.map((claim) => (
        <li key={claim.id}>
          <AppLink {...placeOf(claim.id)}>{claim.text}</AppLink>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(shown)}
      {rest.length > 0 && (
        <details className="written">
          <summary className="small">{text.moreClaims(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

function SideBySide({
  id,
  party,
}: {
  readonly id: string;
  readonly party: { readonly id: string; readonly name: string };
}) {
  const text = useMessages(words);
  return (
    <AppLink to="/sides" parameters={{ a: id, b: party.id }} className="small">
      {text.compare}
      <span className="unseen"> · {party.name}</span>
    </AppLink>
  );
}
