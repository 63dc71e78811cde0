import { graphql, type ResultOf } from '../../../graphql/document.ts';
import { boundsFields, dateFields } from '../../../parts/fragments.ts';
import { linkFields } from '../../../parts/linkFields.ts';
import { placeFields } from '../../../parts/placeFields.ts';

/** What every profile shows, whatever it is of. */
export const entityFields = graphql(
  `
    fragment EntityFields on Entity {
      __typename
      id
      name(language: $language)
      aliases
      description(language: $language)
      ... on Fact {
        note(language: $language)
        citations {
          ...PlaceFields
        }
      }
      statementsAbout(first: 8, orderBy: [{ field: DATE, direction: DESC }]) {
        totalCount
        nodes {
          id
          summary(language: $language)
          speakers {
            ...LinkFields
          }
        }
      }
      participations(first: 20) {
        nodes {
          id
          role
          event {
            __typename
            id
            name(language: $language)
            date {
              ...DateFields
            }
          }
        }
      }
      measurements(first: 20) {
        nodes {
          ...BoundsFields
          id
          metric(language: $language)
          status
          asOf {
            ...DateFields
          }
          accordingTo {
            ...LinkFields
          }
          citations {
            ...PlaceFields
          }
        }
      }
    }
  `,
  [boundsFields, placeFields, dateFields, linkFields],
);

/** An entity as its profile begins and ends. */
export type ProfiledEntity = ResultOf<typeof entityFields>;
