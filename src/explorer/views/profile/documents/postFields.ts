import { graphql, type ResultOf } from '../../../graphql/document.ts';
import { dateFields } from '../../../parts/fragments.ts';
import { linkFields } from '../../../parts/linkFields.ts';
import { adoptionFields } from './adoptionFields.ts';
import { modelFields } from './modelFields.ts';
import { placeFields } from '../../../parts/placeFields.ts';

/** A post and the road of the organisation that it is at, or of that organisation's parent. */
export const postFields = graphql(
  `
    fragment PostFields on Affiliation {
      id
      title(language: $language)
      since {
        ...DateFields
      }
      until {
        ...DateFields
      }
      citations {
        ...PlaceFields
      }
      organisation {
        ...LinkFields
        adoptions(first: 2) {
          nodes {
            ...AdoptionFields
          }
        }
        models(first: 10) {
          nodes {
            ...ModelFields
          }
        }
        parent {
          ...LinkFields
          adoptions(first: 2) {
            nodes {
              ...AdoptionFields
            }
          }
        }
      }
    }
  `,
  [adoptionFields, placeFields, dateFields, linkFields, modelFields],
);

/** A post as RoadSection shows it. */
export type ShownPost = ResultOf<typeof postFields>;
