import { graphql, type ResultOf } from '../graphql/document.ts';
import type { ShownCitation } from './fragments.ts';

/**
 * A citation without its source's publisher and date, for views that cite in many places: the whole of one stays one
 * request within the service's limit of fields.
 */
export const placeFields = graphql(`
  fragment PlaceFields on Citation {
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
    }
  }
`);

/** Such a citation as the shared parts take it. */
export const citationOf = ({ source, ...place }: ResultOf<typeof placeFields>): ShownCitation => ({
  ...place,
  source: { ...source, publisher: null, published: null },
});
