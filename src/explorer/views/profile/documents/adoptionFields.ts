import { graphql, type ResultOf } from '../../../graphql/document.ts';
import { placeFields } from '../../../parts/placeFields.ts';

/** The road that an organisation takes, and why. */
export const adoptionFields = graphql(
  `
    fragment AdoptionFields on Adoption {
      id
      rationale(language: $language)
      strategy {
        __typename
        id
        name(language: $language)
        leaning
      }
      models {
        __typename
        id
        name(language: $language)
      }
      businessModels {
        __typename
        id
        name(language: $language)
      }
      citations {
        ...PlaceFields
      }
    }
  `,
  [placeFields],
);

/** An adoption as RoadSection shows it. */
export type ShownAdoption = ResultOf<typeof adoptionFields>;
