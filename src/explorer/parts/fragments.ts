import { graphql, type ResultOf } from '../graphql/document.ts';

/** What DateText shows. */
export const dateFields = graphql(`
  fragment DateFields on PartialDate {
    edtf
    precision
    inferred
  }
`);

/** What SourceNote and CopyCitation show; the query must have a variable `$language: Language!`. */
export const citationFields = graphql(
  `
    fragment CitationFields on Citation {
      id
      start
      end
      paragraph
      exact
      passage
      source {
        id
        title(language: $language)
        url
        publisher {
          id
          name(language: $language)
        }
        published {
          ...DateFields
        }
      }
    }
  `,
  [dateFields],
);

/** A citation as those parts take it. */
export type ShownCitation = ResultOf<typeof citationFields>;

/** What BoundsText shows. */
export const boundsFields = graphql(`
  fragment BoundsFields on Measurement {
    value
    lower
    lowerExclusive
    upper
    upperExclusive
    approximate
    unit
  }
`);
