import { graphql, type ResultOf } from '../../graphql/document.ts';

/** The parties of the duels with their closest words, the questions, and how much there is to read. */
export const startDocument = graphql(`
  query Start($ids: [ID!]!, $language: Language!) {
    parties: nodes(ids: $ids) {
      __typename
      id
      ... on Entity {
        name(language: $language)
        description(language: $language)
      }
      ... on Party {
        statements(first: 1, orderBy: [{ field: MODE, direction: DESC }]) {
          nodes {
            id
            quote
            summary(language: $language)
          }
        }
      }
    }
    questions(first: 50) {
      nodes {
        id
        text(language: $language)
        positions {
          id
        }
      }
    }
    statements(first: 1) {
      totalCount
    }
    people(first: 1) {
      totalCount
    }
    organisations(first: 1) {
      totalCount
    }
    claims(first: 1) {
      totalCount
    }
  }
`);

/** A party of a duel. */
export type DuelParty = NonNullable<ResultOf<typeof startDocument>['parties'][number]>;
