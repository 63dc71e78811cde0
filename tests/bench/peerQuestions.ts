import { queryTerms } from '../../src/engine/searchTerms.ts';
import type { Variables } from './questions.ts';

/** A question as users of the peer ask it, and its answer in the form of ours, to be compared. */
export interface PeerQuestion {
  readonly graphql: string;
  readonly variables?: (given: Variables) => Variables;
  // Answers have as many forms as there are questions, and only their comparison looks at them.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly answer: (data: any) => unknown;
}

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call,
   @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument -- as above */

const first = (list: readonly any[]): any => list[0] ?? null;
const latest = 'sort: [{ dateEarliest: DESC }, { id: ASC }]';
const byName = 'sort: [{ nameEnKey: ASC }, { id: ASC }]';

/** The peer's questions by name; it has none for a discourse network. */
export const peerQuestions: Readonly<Record<string, PeerQuestion>> = {
  Q1: {
    graphql: 'query($id: ID!) { people(where: { id: { eq: $id } }) { id name named } }',
    answer: ({ people }) => ({ person: first(people) }),
  },
  Q2C: {
    graphql:
      `query($id: ID!) { people(where: { id: { eq: $id } }) { name statements(limit: 10, ${latest}) { id date summary ` +
      'stances(sort: [{ id: ASC }]) { polarity claim { id text stancesConnection { totalCount } } } } } }',
    answer: ({ people: [person] }) => ({
      person: {
        name: person.name,
        statements: {
          nodes: person.statements.map(({ id, date, summary, stances }: any) => ({
            id,
            date: { edtf: date },
            summary,
            stances: stances.map(({ polarity, claim: [claim] }: any) => ({
              polarity,
              claim: { id: claim.id, text: claim.text, stances: claim.stancesConnection },
            })),
          })),
        },
      },
    }),
  },
  Q3: {
    graphql:
      `query($ids: [ID!]!) { people(where: { id: { in: $ids } }, limit: 50, ${byName}) { id name statements(limit: 5, ${latest}) ` +
      '{ id stances(sort: [{ id: ASC }]) { claim { id } } } } }',
    answer: ({ people }) => ({
      people: {
        nodes: people.map(({ id, name, statements }: any) => ({
          id,
          name,
          statements: {
            nodes: statements.map((statement: any) => ({
              id: statement.id,
              stances: statement.stances.map(({ claim }: any) => ({ claim: first(claim) })),
            })),
          },
        })),
      },
    }),
  },
  Q4: {
    graphql:
      'query($id: ID!) { people(where: { statements: { some: { stances: { some: { claim: { single: { id: { eq: $id } } } } } } } }, ' +
      `limit: 20, ${byName}) { id name } }`,
    answer: ({ people }) => ({ people: { nodes: people } }),
  },
  Q5: {
    graphql:
      'query($id: ID!) { people(where: { id: { eq: $id } }) { affiliations(limit: 20, sort: [{ sinceEarliest: ASC }, { id: ASC }]) { organisation ' +
      '{ id investmentsMade(limit: 20, sort: [{ dateEarliest: ASC }, { id: ASC }]) { id target { id ' +
      `models(limit: 20, ${byName}) { id name } } } } } } }`,
    answer: ({ people: [person] }) => ({
      person: {
        affiliations: {
          nodes: person.affiliations.map(({ organisation: [organisation] }: any) => ({
            organisation: {
              id: organisation.id,
              investmentsMade: {
                nodes: organisation.investmentsMade.map(({ id, target: [target] }: any) => ({
                  id,
                  target: { id: target.id, models: { nodes: target.models } },
                })),
              },
            },
          })),
        },
      },
    }),
  },
  Q5B: {
    graphql: 'query($id: ID!) { neighbourhood(id: $id) { nodes { id } edges { source target kind } } }',
    answer: ({ neighbourhood }) => ({ neighbourhood: { ...neighbourhood, truncated: false } }),
  },
  Q6: {
    graphql: 'query($a: ID!, $b: ID!) { shortestPath(a: $a, b: $b) }',
    answer: ({ shortestPath }) => ({ paths: [{ length: shortestPath }] }),
  },
  // Its connections collect the whole list for each page, so it is asked by places.
  Q7: {
    graphql:
      'query($offset: Int!) { statements(limit: 100, offset: $offset, sort: [{ id: ASC }]) { id summary date } }',
    variables: ({ place }) => ({ offset: place }),
    answer: ({ statements }) => ({
      statements: { nodes: statements.map(({ id, summary, date }: any) => ({ id, summary, date: { edtf: date } })) },
    }),
  },
  Q8: {
    graphql: 'query($phrase: String!) { findPeople(phrase: $phrase, first: 10) { edges { score node { id } } } }',
    variables: ({ text }) => ({ phrase: queryTerms(String(text)).join(' ') }),
    answer: ({ findPeople: { edges } }) => ({ search: { edges } }),
  },
  Q10: {
    graphql:
      'query($id: ID!) { people(where: { id: { eq: $id } }) { stances(limit: 10, sort: [{ id: ASC }]) ' +
      '{ claim { id stances(limit: 10, sort: [{ id: ASC }]) { polarity holder { id } } } } } }',
    answer: ({ people: [person] }) => ({
      person: {
        stances: {
          nodes: person.stances.map(({ claim: [claim] }: any) => ({
            claim: {
              id: claim.id,
              stances: {
                nodes: claim.stances.map(({ polarity, holder }: any) => ({ polarity, holder: first(holder) })),
              },
            },
          })),
        },
      },
    }),
  },
};
