import { graphql, type ResultOf } from '../graphql/document.ts';

/** What the search box asks with every pause in typing; the service finds beginnings of words. */
export const searchDocument = graphql(`
  query Search($text: String!, $language: Language!) {
    search(text: $text, first: 10) {
      totalCount
      nodes {
        __typename
        id
        ... on Entity {
          name(language: $language)
        }
        ... on Claim {
          text(language: $language)
        }
        ... on Question {
          text(language: $language)
        }
        ... on Statement {
          summary(language: $language)
        }
      }
    }
  }
`);

/** A record that the search found. */
export type Found = ResultOf<typeof searchDocument>['search']['nodes'][number];

/** What a found record is called in the list. */
export function labelOf(found: Found): string {
  if ('name' in found) return found.name;
  if ('text' in found) return found.text;
  return 'summary' in found ? found.summary : found.id;
}
