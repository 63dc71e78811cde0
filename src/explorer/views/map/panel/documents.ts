import { graphql, type ResultOf } from '../../../graphql/document.ts';
import { citationFields, dateFields } from '../../../parts/fragments.ts';

/** Who or what a node is. */
export const recordDocument = graphql(`
  query MapRecord($id: ID!, $language: Language!) {
    node(id: $id) {
      __typename
      id
      ... on Entity {
        name(language: $language)
        description(language: $language)
      }
      ... on Claim {
        text(language: $language)
        leaning
      }
      ... on Question {
        text(language: $language)
      }
    }
  }
`);

/** A record behind a tie, with its words and where it is written. */
export const factDocument = graphql(
  `
    query MapFact($id: ID!, $language: Language!) {
      node(id: $id) {
        __typename
        id
        ... on Fact {
          note(language: $language)
          citations {
            ...CitationFields
          }
        }
        ... on Stance {
          polarity
          strength
          condition(language: $language)
          statement {
            id
            mode
            quote
            quotedFragments {
              id
              text
            }
            summary(language: $language)
            date {
              ...DateFields
            }
          }
          shownBy {
            __typename
            id
          }
        }
        ... on Affiliation {
          title(language: $language)
          since {
            ...DateFields
          }
          until {
            ...DateFields
          }
        }
        ... on Adoption {
          rationale(language: $language)
          asOf {
            ...DateFields
          }
        }
        ... on Investment {
          kind
          date {
            ...DateFields
          }
          amount {
            value
            currency
          }
        }
      }
    }
  `,
  [citationFields, dateFields],
);

/** A record behind a tie. */
export type ShownFact = NonNullable<ResultOf<typeof factDocument>['node']>;

/** Where a tie is written that carries its own citations. */
export const tieDocument = graphql(
  `
    query MapTie($from: ID!, $to: ID!, $relation: Relation!, $language: Language!) {
      paths(from: $from, to: $to, maxLength: 1, relations: [$relation], first: 1) {
        edges {
          id
          citations {
            ...CitationFields
          }
        }
      }
    }
  `,
  [citationFields],
);

/** The stances behind a tie of a discourse network: the same network of its two ends alone. */
export const behindDocument = graphql(`
  query MapStancesBehind(
    $network: DiscourseNetworkMode!
    $kind: DiscourseKind!
    $actors: DiscourseActors!
    $scale: DiscourseScale!
    $normalisation: DiscourseNormalisation!
    $duplicates: DuplicateRule!
    $where: StanceWhere
    $during: String
    $language: Language!
  ) {
    discourseNetwork(
      network: $network
      kind: $kind
      actors: $actors
      scale: $scale
      normalisation: $normalisation
      duplicates: $duplicates
      where: $where
      during: $during
    ) {
      edges(first: 50) {
        source
        target
        stances(first: 50) {
          totalCount
          nodes {
            id
            polarity
            strength
            holder {
              __typename
              id
              name(language: $language)
            }
            claim {
              id
              text(language: $language)
            }
          }
        }
      }
    }
  }
`);
