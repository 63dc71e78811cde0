import { graphql, type ResultOf } from '../graphql/document.ts';
import { citationFields, dateFields } from './fragments.ts';
import { linkFields } from './linkFields.ts';

/** What StatementBrief shows; the query must have a variable `$language: Language!`. */
export const statementFields = graphql(
  `
    fragment StatementFields on Statement {
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
        ...LinkFields
      }
      citations {
        ...CitationFields
      }
    }
  `,
  [citationFields, dateFields, linkFields],
);

/** A statement as that part takes it. */
export type BriefStatement = ResultOf<typeof statementFields>;
