import { graphql, type ResultOf } from '../../graphql/document.ts';
import { citationFields, dateFields } from '../../parts/fragments.ts';

/** A page of statements, each with its words, its stances and where it is written. */
export const statementsDocument = graphql(
  `
    query Statements($where: StatementWhere, $orderBy: [StatementOrder!], $after: String, $language: Language!) {
      statements(where: $where, orderBy: $orderBy, first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          mode
          quote
          quotedFragments {
            id
            text
          }
          summary(language: $language)
          venue(language: $language)
          date {
            ...DateFields
          }
          speakers {
            __typename
            id
            name(language: $language)
            ... on Person {
              named
            }
          }
          onBehalfOf {
            __typename
            id
            name(language: $language)
          }
          stances {
            id
            polarity
            strength
            condition(language: $language)
            holder {
              __typename
              id
              name(language: $language)
              ... on Person {
                named
              }
            }
            claim {
              id
              text(language: $language)
            }
          }
          citations {
            ...CitationFields
          }
          note(language: $language)
        }
      }
    }
  `,
  [citationFields, dateFields],
);

/** A statement of the list. */
export type ListedStatement = ResultOf<typeof statementsDocument>['statements']['nodes'][number];

/** A page of all statements with no more than what the facets count. */
export const indexDocument = graphql(`
  query StatementIndex($where: StatementWhere, $after: String, $language: Language!) {
    statements(where: $where, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        mode
        date {
          edtf
          precision
        }
        speakers {
          __typename
          id
          name(language: $language)
          ... on Person {
            named
          }
        }
        onBehalfOf {
          id
          name(language: $language)
        }
        stances {
          polarity
          claim {
            question {
              id
              text(language: $language)
            }
          }
        }
      }
    }
  }
`);

/** A statement as the facets count it. */
export type IndexedStatement = ResultOf<typeof indexDocument>['statements']['nodes'][number];

/** Those who speak without being named: a filter can ask for them by their ids only. */
export const anonymousDocument = graphql(`
  query Anonymous {
    people(where: { named: { eq: false } }, first: 100) {
      nodes {
        id
      }
    }
    groups(first: 100) {
      nodes {
        id
      }
    }
  }
`);

/** What the record is called that the view is narrowed to. */
export const scopeDocument = graphql(`
  query Narrowed($ids: [ID!]!, $language: Language!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Entity {
        name(language: $language)
      }
      ... on Claim {
        text(language: $language)
      }
    }
  }
`);
