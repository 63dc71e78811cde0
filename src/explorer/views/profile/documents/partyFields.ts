import { graphql, type ResultOf } from '../../../graphql/document.ts';
import { linkFields } from '../../../parts/linkFields.ts';
import { statementFields } from '../../../parts/statementFields.ts';
import { investmentFields } from './investmentFields.ts';
import { placeFields } from '../../../parts/placeFields.ts';

/** What whoever can take a side says, with whom they stand and what they gain. */
export const partyFields = graphql(
  `
    fragment PartyFields on Party {
      stances(first: 60) {
        totalCount
        nodes {
          id
          polarity
          strength
          condition(language: $language)
          claim {
            id
            text(language: $language)
            question {
              id
              text(language: $language)
            }
          }
          statement {
            speakers {
              id
            }
          }
        }
      }
      statements(first: 12, orderBy: [{ field: DATE, direction: DESC }]) {
        totalCount
        nodes {
          ...StatementFields
          interests {
            alignment
            stance {
              polarity
              claim {
                id
                text(language: $language)
              }
            }
            chain {
              __typename
              id
              name(language: $language)
            }
          }
        }
      }
      opponents(first: 10) {
        explicit
        party {
          ...LinkFields
        }
        claims {
          id
          text(language: $language)
        }
        citations {
          ...PlaceFields
        }
      }
      allies(first: 10) {
        party {
          ...LinkFields
        }
        claims {
          id
          text(language: $language)
        }
      }
      investmentsMade(first: 15) {
        nodes {
          ...InvestmentFields
          target {
            ...LinkFields
          }
        }
      }
    }
  `,
  [placeFields, linkFields, statementFields, investmentFields],
);

/** A party as its profile tells it. */
export type ProfiledParty = ResultOf<typeof partyFields>;
