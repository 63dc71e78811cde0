import './profile.css';
import { Redirect, useParams } from 'wouter';
import { placeOf } from '../../navigation/placeOf.ts';
import { useHref } from '../../navigation/useHref.ts';
import { GroupProfile } from './kinds/GroupProfile.tsx';
import { ModelProfile } from './kinds/ModelProfile.tsx';
import { OrganisationProfile } from './kinds/OrganisationProfile.tsx';
import { PersonProfile } from './kinds/PersonProfile.tsx';
import { ThingProfile } from './kinds/ThingProfile.tsx';
import { NoProfile } from './NoProfile.tsx';

/** The view "profile": each kind of record asks one query of its own, so that the whole page is one request. */
export function ProfileView() {
  const href = useHref();
  const id = decoded(useParams<{ id: string }>().id);
  switch (id.slice(0, id.indexOf(':'))) {
    case 'person':
      return <PersonProfile key={id} id={id} />;
    case 'organisation':
      return <OrganisationProfile key={id} id={id} />;
    case 'group':
      return <GroupProfile key={id} id={id} />;
    case 'model':
      return <ModelProfile key={id} id={id} />;
    case 'strategy':
    case 'business-model':
    case 'product':
    case 'event':
    case 'benchmark':
    case 'use-case':
      return <ThingProfile key={id} id={id} />;
    case 'claim':
    case 'question':
    case 'statement': {
      const { to, parameters } = placeOf(id);
      return <Redirect to={href(to, parameters)} replace />;
    }
    default:
      return <NoProfile key={id} id={id} />;
  }
}

/** The router leaves some characters encoded, and an address may be cut in the middle of one. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
