import { graphql, type ResultOf } from '../../graphql/document.ts';
import { dateFields } from '../../parts/fragments.ts';
import { linkFields } from '../../parts/linkFields.ts';
import { placeFields } from '../../parts/placeFields.ts';
import { statementFields } from '../../parts/statementFields.ts';

const sideStanceFields = graphql(
  `
    fragment SideStanceFields on Stance {
      id
      polarity
      strength
      condition(language: $language)
      statement {
        ...StatementFields
      }
      citations {
        ...PlaceFields
      }
    }
  `,
  [placeFields, statementFields],
);

/** Two parties, claim by claim, and what both are tied to. */
export const compareDocument = graphql(
  `
    query TwoSides($a: ID!, $b: ID!, $language: Language!) {
      compare(a: $a, b: $b) {
        a {
          ...LinkFields
          description(language: $language)
        }
        b {
          ...LinkFields
          description(language: $language)
        }
        agreements {
          claim {
            id
            text(language: $language)
          }
          a {
            ...SideStanceFields
          }
          b {
            ...SideStanceFields
          }
        }
        disagreements {
          explicit
          claim {
            id
            text(language: $language)
          }
          a {
            ...SideStanceFields
          }
          b {
            ...SideStanceFields
          }
        }
        onlyA {
          id
          text(language: $language)
          stances(first: 3, where: { holder: { id: { eq: $a } } }) {
            nodes {
              id
              polarity
            }
          }
        }
        onlyB {
          id
          text(language: $language)
          stances(first: 3, where: { holder: { id: { eq: $b } } }) {
            nodes {
              id
              polarity
            }
          }
        }
        sharedConnections {
          truncated
          nodes {
            __typename
            id
            ... on Entity {
              name(language: $language)
            }
            ... on Person {
              named
            }
            ... on Affiliation {
              title(language: $language)
            }
            ... on Investment {
              kind
              date {
                ...DateFields
              }
            }
            ... on Participation {
              role
            }
            ... on Statement {
              summary(language: $language)
            }
            ... on Stance {
              claim {
                id
                text(language: $language)
              }
            }
          }
          edges {
            id
            kind
            source
            target
            label(language: $language)
            citations {
              ...PlaceFields
            }
          }
        }
      }
    }
  `,
  [dateFields, linkFields, placeFields, sideStanceFields],
);

/** The comparison as the view shows it. */
export type ShownComparison = ResultOf<typeof compareDocument>['compare'];

/** A stance of one side. */
export type SideStance = ResultOf<typeof sideStanceFields>;
