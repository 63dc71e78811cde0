import { graphql, type ResultOf } from '../../graphql/document.ts';
import { citationFields } from '../../parts/fragments.ts';
import { linkFields } from '../../parts/linkFields.ts';
import { statementFields } from '../../parts/statementFields.ts';

/** All questions, each with how many positions serve which side. */
export const questionsDocument = graphql(`
  query Questions($language: Language!) {
    questions(first: 100) {
      nodes {
        id
        text(language: $language)
        positions {
          id
          leaning
        }
      }
    }
  }
`);

/** Which question a claim answers. */
export const claimPlaceDocument = graphql(`
  query ClaimPlace($claim: ID!) {
    claim(id: $claim) {
      id
      question {
        id
      }
    }
  }
`);

/** A question, or a claim that answers none, with all arguments that lead to it. */
export const argumentMapDocument = graphql(
  `
    query Arguments($start: ID!, $question: ID, $claim: ID, $language: Language!) {
      node(id: $start) {
        ... on Question {
          id
          text(language: $language)
          note(language: $language)
          citations {
            ...CitationFields
          }
        }
        ... on Claim {
          id
          text(language: $language)
        }
      }
      argumentMap(question: $question, claim: $claim, first: 100) {
        truncated
        nodes {
          id
          depth
          claim {
            id
            text(language: $language)
            leaning
          }
          holders {
            polarity
            party {
              ...LinkFields
            }
          }
        }
        edges {
          id
          kind
          source
          target
          citations {
            ...CitationFields
          }
        }
        unanswered {
          edge {
            id
          }
        }
      }
    }
  `,
  [citationFields, linkFields],
);

/** The arguments as the view shows them. */
export type ShownArguments = ResultOf<typeof argumentMapDocument>;

/** Who holds a claim or opposes it, in which words. */
export const claimWordsDocument = graphql(
  `
    query ClaimWords($claim: ID!, $language: Language!) {
      claim(id: $claim) {
        id
        note(language: $language)
        citations {
          ...CitationFields
        }
        question {
          id
          text(language: $language)
        }
        stances(first: 40) {
          totalCount
          nodes {
            id
            polarity
            strength
            condition(language: $language)
            holder {
              ...LinkFields
            }
            statement {
              ...StatementFields
            }
            citations {
              ...CitationFields
            }
          }
        }
      }
    }
  `,
  [citationFields, linkFields, statementFields],
);

/** A claim with the words on it. */
export type ClaimWords = NonNullable<ResultOf<typeof claimWordsDocument>['claim']>;
