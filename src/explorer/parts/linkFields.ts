import { graphql } from '../graphql/document.ts';

/** What EntityLink shows; the query must have a variable `$language: Language!`. */
export const linkFields = graphql(`
  fragment LinkFields on Entity {
    __typename
    id
    name(language: $language)
    ... on Person {
      named
    }
  }
`);
