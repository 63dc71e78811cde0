import { graphql, type ResultOf, type VariablesOf } from '../../graphql/document.ts';

/**
 * A page of every list that the map is drawn from. Names come in both languages, so that neither the language switch nor
 * the search box asks again. A list that is exhausted gives nothing after its last cursor.
 */
export const pageDocument = graphql(`
  query MapPage(
    $people: String
    $organisations: String
    $groups: String
    $models: String
    $products: String
    $strategies: String
    $businessModels: String
    $questions: String
    $claims: String
    $stances: String
    $affiliations: String
    $adoptions: String
    $investments: String
  ) {
    people(first: 100, after: $people) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        zh: name(language: ZH)
        en: name(language: EN)
        named
      }
    }
    organisations(first: 100, after: $organisations) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        zh: name(language: ZH)
        en: name(language: EN)
        parent {
          id
        }
      }
    }
    groups(first: 100, after: $groups) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        zh: name(language: ZH)
        en: name(language: EN)
      }
    }
    models(first: 100, after: $models) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        zh: name(language: ZH)
        en: name(language: EN)
        access
        developer {
          id
        }
      }
    }
    products(first: 100, after: $products) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        zh: name(language: ZH)
        en: name(language: EN)
        access
        owner {
          id
        }
      }
    }
    strategies(first: 100, after: $strategies) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        zh: name(language: ZH)
        en: name(language: EN)
        leaning
      }
    }
    businessModels(first: 100, after: $businessModels) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        zh: name(language: ZH)
        en: name(language: EN)
        leaning
      }
    }
    questions(first: 100, after: $questions) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        zh: text(language: ZH)
        en: text(language: EN)
      }
    }
    claims(first: 100, after: $claims) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        zh: text(language: ZH)
        en: text(language: EN)
        leaning
        question {
          id
        }
        supports {
          id
        }
        attacks {
          id
        }
      }
    }
    stances(first: 100, after: $stances) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        polarity
        holder {
          __typename
          id
        }
        claim {
          id
        }
        statement {
          id
          date {
            earliest
            latest
          }
        }
        shownBy {
          __typename
          id
          ... on Dated {
            date {
              earliest
              latest
            }
          }
        }
        against {
          __typename
          id
        }
      }
    }
    affiliations(first: 100, after: $affiliations) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        since {
          earliest
        }
        until {
          latest
        }
        person {
          __typename
          id
        }
        organisation {
          id
        }
      }
    }
    adoptions(first: 100, after: $adoptions) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        asOf {
          earliest
          latest
        }
        organisation {
          id
        }
        strategy {
          id
        }
        models {
          id
        }
        businessModels {
          id
        }
      }
    }
    investments(first: 100, after: $investments) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        date {
          earliest
          latest
        }
        investor {
          __typename
          id
        }
        target {
          id
        }
      }
    }
  }
`);

/** What one page brought. */
export type MapPage = ResultOf<typeof pageDocument>;

/** The cursors after which a page begins. */
export type MapCursors = VariablesOf<typeof pageDocument>;
