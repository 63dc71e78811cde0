import { graphql } from '../../graphql/document.ts';
import { linkFields } from '../../parts/linkFields.ts';

/** Parties by their ids, for their names. */
export const partiesDocument = graphql(
  `
    query Parties($ids: [ID!]!, $language: Language!) {
      nodes(ids: $ids) {
        ... on Party {
          ...LinkFields
        }
      }
    }
  `,
  [linkFields],
);

/** Parties by the beginning of a name. */
export const partySearchDocument = graphql(
  `
    query PartySearch($text: String!, $language: Language!) {
      search(text: $text, kinds: [PERSON, ORGANISATION, GROUP], first: 8) {
        nodes {
          ... on Party {
            ...LinkFields
          }
        }
      }
    }
  `,
  [linkFields],
);
