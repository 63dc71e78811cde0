import { graphql, type ResultOf } from '../../../graphql/document.ts';

/** A model and how open its parts are. */
export const modelFields = graphql(`
  fragment ModelFields on Model {
    __typename
    id
    name(language: $language)
    access
    openness {
      dimension
      status
    }
  }
`);

/** A model as OpennessMatrix shows it. */
export type ShownModel = ResultOf<typeof modelFields>;
