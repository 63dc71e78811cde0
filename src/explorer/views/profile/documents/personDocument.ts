import { graphql, type ResultOf } from '../../../graphql/document.ts';
import { linkFields } from '../../../parts/linkFields.ts';
import { entityFields } from './entityFields.ts';
import { partyFields } from './partyFields.ts';
import { postFields } from './postFields.ts';

/** The profile of a person. */
export const personDocument = graphql(
  `
    query PersonProfile($id: ID!, $language: Language!) {
      person(id: $id) {
        ...EntityFields
        ...PartyFields
        named
        possiblySameAs {
          ...LinkFields
        }
        affiliations(first: 5) {
          nodes {
            ...PostFields
          }
        }
      }
    }
  `,
  [entityFields, partyFields, postFields, linkFields],
);

/** A person as the profile tells it. */
export type ProfiledPerson = NonNullable<ResultOf<typeof personDocument>['person']>;
