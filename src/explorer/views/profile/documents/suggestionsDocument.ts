import { graphql } from '../../../graphql/document.ts';
import { linkFields } from '../../../parts/linkFields.ts';

/** What the words of an id find, where it has no profile. */
export const suggestionsDocument = graphql(
  `
    query ProfileSuggestions($text: String!, $language: Language!) {
      search(text: $text, first: 6, kinds: [PERSON, ORGANISATION, GROUP, MODEL, PRODUCT, STRATEGY, BUSINESS_MODEL]) {
        nodes {
          ... on Entity {
            ...LinkFields
          }
        }
      }
    }
  `,
  [linkFields],
);
