import { graphql, type ResultOf } from '../../graphql/document.ts';
import { boundsFields, citationFields, dateFields } from '../../parts/fragments.ts';
import { linkFields } from '../../parts/linkFields.ts';

/** The roads with who takes them, why, and how they earn. */
export const strategiesDocument = graphql(
  `
    query RoadsStrategies($language: Language!) {
      strategies(first: 5) {
        nodes {
          id
          name(language: $language)
          description(language: $language)
          leaning
          adoptions(first: 20) {
            totalCount
            nodes {
              id
              rationale(language: $language)
              note(language: $language)
              asOf {
                ...DateFields
              }
              organisation {
                ...LinkFields
              }
              models {
                ...LinkFields
                access
              }
              businessModels {
                ...LinkFields
              }
              citations {
                ...CitationFields
              }
            }
          }
        }
      }
    }
  `,
  [citationFields, dateFields, linkFields],
);

/** A road with those who take it. */
export type ShownStrategy = ResultOf<typeof strategiesDocument>['strategies']['nodes'][number];

/** Whose money stands behind which company and its models. */
export const moneyDocument = graphql(
  `
    query RoadsMoney($language: Language!) {
      investments(first: 100) {
        totalCount
        nodes {
          id
          kind
          note(language: $language)
          date {
            ...DateFields
          }
          amount {
            value
            currency
          }
          investor {
            ...LinkFields
          }
          target {
            ...LinkFields
            models(first: 20) {
              nodes {
                ...LinkFields
                access
              }
            }
          }
          citations {
            ...CitationFields
          }
        }
      }
    }
  `,
  [citationFields, dateFields, linkFields],
);

/** An investment. */
export type ShownInvestment = ResultOf<typeof moneyDocument>['investments']['nodes'][number];

/** Which parts of which model are open. */
export const opennessDocument = graphql(
  `
    query RoadsOpenness($language: Language!) {
      models(first: 50) {
        totalCount
        nodes {
          ...LinkFields
          access
          developer {
            ...LinkFields
          }
          openness {
            id
            dimension
            status
            note(language: $language)
            citations {
              ...CitationFields
            }
          }
        }
      }
    }
  `,
  [citationFields, linkFields],
);

/** A model with its openness. */
export type ShownModel = ResultOf<typeof opennessDocument>['models']['nodes'][number];

/** Rankings with the places that models took. */
export const rankingsDocument = graphql(
  `
    query RoadsRankings($language: Language!) {
      benchmarks(first: 20) {
        nodes {
          ...LinkFields
          description(language: $language)
          operator {
            ...LinkFields
          }
          results {
            id
            rank
            rankAtMost
            note(language: $language)
            asOf {
              ...DateFields
            }
            model {
              ...LinkFields
              access
            }
            citations {
              ...CitationFields
            }
          }
        }
      }
    }
  `,
  [citationFields, dateFields, linkFields],
);

/** A ranking. */
export type ShownBenchmark = ResultOf<typeof rankingsDocument>['benchmarks']['nodes'][number];

/** The price war: the event, and what was measured of prices and margins of those in it. */
export const pricesDocument = graphql(
  `
    query RoadsPrices($language: Language!) {
      events(first: 20, where: { kind: { in: [PRICE_CUT] } }) {
        nodes {
          ...LinkFields
          description(language: $language)
          date {
            ...DateFields
            earliest
            latest
          }
          participants {
            id
            party {
              ...LinkFields
            }
          }
          citations {
            ...CitationFields
          }
        }
      }
      measurements(
        first: 100
        where: {
          metric: { contains: "price" }
          subject: { participations: { some: { event: { kind: { in: [PRICE_CUT] } } } } }
        }
      ) {
        totalCount
        nodes {
          id
          metric(language: $language)
          status
          ...BoundsFields
          note(language: $language)
          asOf {
            ...DateFields
            earliest
            latest
          }
          subject {
            ...LinkFields
          }
          accordingTo {
            ...LinkFields
          }
          citations {
            ...CitationFields
          }
        }
      }
    }
  `,
  [boundsFields, citationFields, dateFields, linkFields],
);

/** A price or margin that was measured. */
export type ShownPrice = ResultOf<typeof pricesDocument>['measurements']['nodes'][number];
