import { graphql, type ResultOf } from '../../../graphql/document.ts';
import { dateFields } from '../../../parts/fragments.ts';
import { linkFields } from '../../../parts/linkFields.ts';
import { adoptionFields } from './adoptionFields.ts';
import { entityFields } from './entityFields.ts';
import { placeFields } from '../../../parts/placeFields.ts';

/** The profile of whatever is neither a party nor a model: a strategy, a business model, a product, an event … */
export const thingDocument = graphql(
  `
    query Profile($id: ID!, $language: Language!) {
      node(id: $id) {
        __typename
        id
        ...EntityFields
        ... on Strategy {
          leaning
          leaning
          adoptions(first: 20) {
            nodes {
              ...AdoptionFields
              organisation {
                ...LinkFields
              }
            }
          }
        }
        ... on BusinessModel {
          side: leaning
          side: leaning
          adoptions(first: 20) {
            nodes {
              ...AdoptionFields
              organisation {
                ...LinkFields
              }
            }
          }
        }
        ... on Product {
          access
          owner {
            ...LinkFields
          }
        }
        ... on Event {
          kind
          date {
            ...DateFields
          }
          participants {
            id
            role
            party {
              ...LinkFields
            }
          }
        }
        ... on Benchmark {
          operator {
            ...LinkFields
          }
          results {
            id
            rank
            rankAtMost
            note(language: $language)
            asOf {
              ...DateFields
            }
            model {
              __typename
              id
              name(language: $language)
            }
            citations {
              ...PlaceFields
            }
          }
        }
        ... on UseCase {
          recommendations {
            id
            access
            suited
            condition(language: $language)
            statement {
              id
              speakers {
                ...LinkFields
              }
            }
            citations {
              ...PlaceFields
            }
          }
        }
      }
    }
  `,
  [adoptionFields, placeFields, dateFields, entityFields, linkFields],
);

/** Such a record as the profile tells it. */
export type ProfiledThing = NonNullable<ResultOf<typeof thingDocument>['node']>;
