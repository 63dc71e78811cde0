import { graphql, type ResultOf } from '../../../graphql/document.ts';
import { dateFields } from '../../../parts/fragments.ts';
import { linkFields } from '../../../parts/linkFields.ts';
import { adoptionFields } from './adoptionFields.ts';
import { entityFields } from './entityFields.ts';
import { placeFields } from '../../../parts/placeFields.ts';

/** The profile of a model. */
export const modelDocument = graphql(
  `
    query ModelProfile($id: ID!, $language: Language!) {
      model(id: $id) {
        ...EntityFields
        access
        isFamily
        family(language: $language)
        licence(language: $language)
        developer {
          ...LinkFields
        }
        backers {
          ...LinkFields
        }
        openness {
          id
          dimension
          status
          citations {
            ...PlaceFields
          }
        }
        results {
          id
          rank
          rankAtMost
          note(language: $language)
          asOf {
            ...DateFields
          }
          benchmark {
            __typename
            id
            name(language: $language)
          }
          citations {
            ...PlaceFields
          }
        }
        adoptions(first: 5) {
          nodes {
            ...AdoptionFields
            organisation {
              ...LinkFields
            }
          }
        }
      }
    }
  `,
  [adoptionFields, placeFields, dateFields, entityFields, linkFields],
);

/** A model as the profile tells it. */
export type ProfiledModel = NonNullable<ResultOf<typeof modelDocument>['model']>;
