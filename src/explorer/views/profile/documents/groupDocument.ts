import { graphql, type ResultOf } from '../../../graphql/document.ts';
import { linkFields } from '../../../parts/linkFields.ts';
import { entityFields } from './entityFields.ts';
import { partyFields } from './partyFields.ts';
import { placeFields } from '../../../parts/placeFields.ts';

/** The profile of several people or a circle spoken of as one. */
export const groupDocument = graphql(
  `
    query GroupProfile($id: ID!, $language: Language!) {
      group(id: $id) {
        ...EntityFields
        ...PartyFields
        sizeAtLeast
        sizeAtMost
        possiblySameAs {
          ...LinkFields
        }
        affiliations(first: 5) {
          nodes {
            id
            title(language: $language)
            organisation {
              ...LinkFields
            }
            citations {
              ...PlaceFields
            }
          }
        }
      }
    }
  `,
  [entityFields, linkFields, partyFields, placeFields],
);

/** A group as the profile tells it. */
export type ProfiledGroup = NonNullable<ResultOf<typeof groupDocument>['group']>;
