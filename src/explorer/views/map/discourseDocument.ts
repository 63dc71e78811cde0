import { graphql, type ResultOf, type VariablesOf } from '../../graphql/document.ts';

/** A discourse network with its camps; at most 2,000 of its ties, the strongest. */
export const discourseDocument = graphql(`
  query MapDiscourse(
    $network: DiscourseNetworkMode!
    $kind: DiscourseKind!
    $actors: DiscourseActors!
    $scale: DiscourseScale!
    $normalisation: DiscourseNormalisation!
    $duplicates: DuplicateRule!
    $minimumActivity: Int!
    $where: StanceWhere
    $during: String
  ) {
    discourseNetwork(
      network: $network
      kind: $kind
      actors: $actors
      scale: $scale
      normalisation: $normalisation
      duplicates: $duplicates
      minimumActivity: $minimumActivity
      where: $where
      during: $during
    ) {
      nodes {
        node {
          __typename
          id
          ... on Person {
            zh: name(language: ZH)
            en: name(language: EN)
            named
          }
          ... on Organisation {
            zh: name(language: ZH)
            en: name(language: EN)
          }
          ... on Group {
            zh: name(language: ZH)
            en: name(language: EN)
          }
          ... on Claim {
            zh: text(language: ZH)
            en: text(language: EN)
            leaning
            question {
              id
            }
          }
        }
        activity
      }
      edges(first: 2000) {
        source
        target
        weight
        sign
      }
      tieCount
      stanceCount
      bipolarity {
        score
        baseline
        zScore
        exact
        camps {
          members {
            id
          }
        }
        ties
        warnings
      }
      modularity
      parameters
      warnings
    }
  }
`);

/** What the discourse network is asked with. */
export type DiscourseVariables = VariablesOf<typeof discourseDocument>;

/** The discourse network as it comes. */
export type DiscourseAnswer = ResultOf<typeof discourseDocument>['discourseNetwork'];
