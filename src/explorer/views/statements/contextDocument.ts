import { graphql, type ResultOf } from '../../graphql/document.ts';
import { citationFields, dateFields } from '../../parts/fragments.ts';

const interestFields = graphql(`
  fragment InterestFields on Interest {
    alignment
    inferred
    explanation(language: $language)
    stance {
      id
    }
    chain {
      __typename
      id
      name(language: $language)
    }
  }
`);

/** What stands around a statement: what its speakers gain, and who takes which side on its claims. */
export const contextDocument = graphql(
  `
    query StatementContext($id: ID!, $language: Language!) {
      statement(id: $id) {
        id
        interests {
          ...InterestFields
          facts {
            __typename
            id
            citations {
              ...CitationFields
            }
          }
        }
        stances {
          id
          polarity
          holder {
            id
          }
          claim {
            id
            text(language: $language)
            stances(first: 15) {
              nodes {
                id
                polarity
                strength
                holder {
                  __typename
                  id
                  name(language: $language)
                  ... on Person {
                    named
                  }
                }
                against {
                  id
                }
                citations {
                  ...CitationFields
                }
                statement {
                  id
                  mode
                  quote
                  summary(language: $language)
                  date {
                    ...DateFields
                  }
                  interests {
                    ...InterestFields
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [citationFields, dateFields, interestFields],
);

type Context = NonNullable<ResultOf<typeof contextDocument>['statement']>;

/** What a speaker stands to gain, as a chain. */
export type ShownInterest = ResultOf<typeof interestFields>;

/** A stance of the statement, with the claim and all who take a side on it. */
export type ContextStance = Context['stances'][number];

/** A stance of anybody on the same claim. */
export type OtherStance = ContextStance['claim']['stances']['nodes'][number];

/** The interests of the statement, with the facts behind them. */
export type ProvedInterest = Context['interests'][number];
