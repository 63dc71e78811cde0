import { graphql, type ResultOf } from '../../graphql/document.ts';
import { citationFields, dateFields } from '../../parts/fragments.ts';

/** A page of statements, each with its words, its stances and where it is written. */
export const statementsDocument = graphql(
  `
    query Statements($where: StatementWhere, $first: Int!, $after: String, $language: Language!) {
      statements(where: $where, orderBy: [{ field: DATE, direction: DESC }], first: $first, after: $after) {
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
