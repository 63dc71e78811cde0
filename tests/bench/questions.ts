import { queryTerms } from '../../src/engine/searchTerms.ts';
import { smallQuestion, sizesOf, syllables } from './debate.ts';

/** A question of the bench, in GraphQL and as somebody who knows Cypher well would ask it by hand. */
export interface Question {
  readonly name: string;
  /** What it asks, in a few words. */
  readonly about: string;
  readonly graphql: string;
  /** One text whose single value is the answer; gets the same variables, and those of `byHand`. */
  readonly cypher: string;
  /** The variables of the n-th request, so that no answer is asked for twice in a row. */
  readonly variables: (n: number) => Variables;
  /** What the hand-written text needs beside them. */
  readonly byHand?: (variables: Variables) => Variables;
  /** The largest debate of which the service answers it; it refuses to count more stances than this leads to. */
  readonly mostStatements?: number;
  /** What must be equal in both answers; all of it unless told. */
  readonly same?: (answer: unknown) => unknown;
}

/** Variables of a question. */
export type Variables = Readonly<Record<string, unknown>>;

type Anything = Readonly<Record<string, never>>;

const money = ['AFFILIATION_OF', 'AFFILIATED_WITH', 'INVESTED_BY', 'INVESTED_IN', 'DEVELOPED_BY'];
const typed = money.map((relation) => `DEBATE_${relation}`).join('|');

/** The same words for maps that hold the same. */
const wordsOf = (map: Anything): string => JSON.stringify(Object.entries(map).sort());

/** The questions, for a debate of so many statements. */
export function questionsFor(statements: number): readonly Question[] {
  const { people, claims, models } = sizesOf(statements);
  // Of the first tenth of the people, who have most statements.
  const somebody = (n: number): string => `person:${(n * 7919) % Math.ceil(people / 10)}`;
  // Who speak most have spoken of something in common.
  const speakers = (n: number): Variables => ({ a: `person:${n % 40}`, b: `person:${(n + 1) % 40}` });
  const anybody = (n: number): string => `person:${(n * 7919) % people}`;
  return [
    {
      name: 'Q1',
      about: 'a person by id',
      graphql: 'query($id: ID!) { person(id: $id) { id name named } }',
      cypher: 'MATCH (x:DebatePerson {id: $id}) RETURN {person: {id: x.id, name: x.nameEn, named: x.named}} AS data',
      variables: (n) => ({ id: anybody(n) }),
    },
    {
      name: 'Q2C',
      about: 'a person, the ten latest statements, their claims and counts',
      graphql:
        'query($id: ID!) { person(id: $id) { name statements(first: 10, orderBy: [{ field: DATE, direction: DESC }]) ' +
        '{ nodes { id date { edtf } summary stances { polarity claim { id text stances { totalCount } } } } } } }',
      cypher:
        'MATCH (x:DebatePerson {id: $id}) CALL (x) { MATCH (x)<-[:DEBATE_SPOKEN_BY]-(s) WITH s ORDER BY s.dateEarliest DESC, s.id LIMIT 10 ' +
        'CALL (s) { MATCH (s)<-[:DEBATE_EXPRESSED_IN]-(t)-[:DEBATE_ON_CLAIM]->(c) WITH t, c ORDER BY t.id RETURN collect({polarity: t.polarity, ' +
        'claim: {id: c.id, text: c.textEn, stances: {totalCount: COUNT { (c)<-[:DEBATE_ON_CLAIM]-() }}}}) AS stances } ' +
        'RETURN collect({id: s.id, date: {edtf: s.date}, summary: s.summaryEn, stances: stances}) AS nodes } ' +
        'RETURN {person: {name: x.nameEn, statements: {nodes: nodes}}} AS data',
      variables: (n) => ({ id: somebody(n) }),
    },
    {
      name: 'Q3',
      about: '50 people × their five latest statements × claims',
      graphql:
        'query($ids: [ID!]!) { people(first: 50, where: { id: { in: $ids } }) { nodes { id name statements(first: 5, orderBy: [{ field: DATE, direction: DESC }]) ' +
        '{ nodes { id stances { claim { id } } } } } } }',
      cypher:
        'MATCH (x:DebatePerson) WHERE x.id IN $ids WITH x ORDER BY x.nameEnKey, x.id LIMIT 50 CALL (x) { MATCH (x)<-[:DEBATE_SPOKEN_BY]-(s) WITH s ORDER BY s.dateEarliest DESC, s.id LIMIT 5 ' +
        'CALL (s) { MATCH (s)<-[:DEBATE_EXPRESSED_IN]-(t)-[:DEBATE_ON_CLAIM]->(c) WITH t, c ORDER BY t.id RETURN collect({claim: {id: c.id}}) AS stances } ' +
        'RETURN collect({id: s.id, stances: stances}) AS nodes } ' +
        'WITH {id: x.id, name: x.nameEn, statements: {nodes: nodes}} AS one WITH collect(one) AS all RETURN {people: {nodes: all}} AS data',
      variables: (n) => ({ ids: Array.from({ length: 50 }, (_, index) => somebody(n * 50 + index)) }),
    },
    {
      name: 'Q4',
      about: 'people with a statement on a claim, a page of 20',
      graphql:
        'query($id: ID!) { people(first: 20, where: { statements: { some: { stances: { some: { claim: { id: { eq: $id } } } } } } }) { nodes { id name } } }',
      cypher:
        'MATCH (c:DebateClaim {id: $id})<-[:DEBATE_ON_CLAIM]-()-[:DEBATE_EXPRESSED_IN]->()-[:DEBATE_SPOKEN_BY]->(x:DebatePerson) ' +
        'WITH DISTINCT x ORDER BY x.nameEnKey, x.id LIMIT 20 WITH {id: x.id, name: x.nameEn} AS one WITH collect(one) AS all RETURN {people: {nodes: all}} AS data',
      variables: (n) => ({ id: statements > 1000 ? `claim:${(n * 3) % claims}` : `claim:small-${n % 20}` }),
    },
    {
      name: 'Q5',
      about: 'a person, organisations, investments, models',
      graphql:
        'query($id: ID!) { person(id: $id) { affiliations { nodes { organisation { id investmentsMade { nodes { id target { id models { nodes { id name } } } } } } } } } }',
      cypher:
        'MATCH (x:DebatePerson {id: $id}) CALL (x) { MATCH (x)<-[:DEBATE_AFFILIATION_OF]-(a)-[:DEBATE_AFFILIATED_WITH]->(o) ' +
        'CALL (o) { MATCH (o)<-[:DEBATE_INVESTED_BY]-(i)-[:DEBATE_INVESTED_IN]->(p) CALL (p) { MATCH (p)<-[:DEBATE_DEVELOPED_BY]-(m) WITH m ORDER BY m.nameEnKey, m.id LIMIT 20 RETURN collect({id: m.id, name: m.nameEn}) AS models } ' +
        'WITH i, p, models ORDER BY i.dateEarliest, i.id LIMIT 20 RETURN collect({id: i.id, target: {id: p.id, models: {nodes: models}}}) AS made } WITH a, o, made ORDER BY a.id LIMIT 20 ' +
        'RETURN collect({organisation: {id: o.id, investmentsMade: {nodes: made}}}) AS posts } RETURN {person: {affiliations: {nodes: posts}}} AS data',
      variables: (n) => ({ id: anybody(n) }),
    },
    {
      name: 'Q5B',
      about: 'a neighbourhood of three hops as a flat graph',
      graphql: `query($id: ID!) { neighbourhood(of: [$id], depth: 3, first: 500, relations: [${money.join(', ')}]) { nodes { id } edges { source target kind } truncated } }`,
      cypher:
        `MATCH (x:DebateNode {id: $id}) CALL (x) { MATCH (x)-[:${typed}*0..3]-(y) RETURN collect(DISTINCT y) AS ys } ` +
        `CALL (ys) { UNWIND ys AS a MATCH (a)-[r:${typed}]->(b) WHERE b IN ys RETURN collect({source: a.id, target: b.id, kind: substring(type(r), 7)}) AS edges } ` +
        'RETURN {neighbourhood: {nodes: [y IN ys | {id: y.id}], edges: edges, truncated: false}} AS data',
      variables: (n) => ({ id: `model:${(n * 7) % models}` }),
      same: (answer) => {
        const { nodes, edges, truncated } = (answer as { neighbourhood: Record<string, Anything[]> }).neighbourhood;
        const words = (list: Anything[] = []) => list.map(wordsOf).sort();
        return [words(nodes), words(edges), truncated];
      },
    },
    {
      name: 'Q6',
      about: 'how far apart two people are',
      graphql: 'query($a: ID!, $b: ID!) { paths(from: $a, to: $b, first: 1) { length } }',
      cypher:
        'MATCH (a:DebateNode {id: $a}) MATCH (b:DebateNode {id: $b}) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN {paths: [{length: length(p)}]} AS data',
      variables: speakers,
    },
    {
      name: 'Q6N',
      about: 'the records on the shortest path between two people, and the same path each time',
      graphql: 'query($a: ID!, $b: ID!) { paths(from: $a, to: $b, first: 1) { nodes { id } } }',
      cypher:
        'MATCH (a:DebateNode {id: $a}) MATCH (b:DebateNode {id: $b}) MATCH p = allShortestPaths((a)-[*..6]-(b)) ' +
        'WITH [n IN nodes(p) | n.id] AS ids ORDER BY ids LIMIT 1 ' +
        'WITH [id IN ids | {id: id}] AS nodes RETURN {paths: [{nodes: nodes}]} AS data',
      variables: speakers,
    },
    {
      name: 'Q7',
      about: '100 nodes, a page of the 50 that hold 5,000',
      graphql:
        'query($after: String) { statements(first: 100, after: $after, orderBy: [{ field: ID }]) { nodes { id summary date { edtf } } pageInfo { endCursor } } }',
      cypher:
        'MATCH (x:DebateStatement) WHERE x.id > $last WITH x ORDER BY x.id LIMIT 100 ' +
        'WITH {id: x.id, summary: x.summaryEn, date: {edtf: x.date}} AS one WITH collect(one) AS all RETURN {statements: {nodes: all}} AS data',
      // Where a page ends is known from the page before, so these are found before anything is measured.
      variables: () => ({ after: null }),
      byHand: ({ last }) => ({ last: last ?? '' }),
      same: (answer) => (answer as { statements: { nodes: unknown } }).statements.nodes,
    },
    {
      name: 'Q8',
      about: 'a search for a name, prefix and misspelling included',
      graphql:
        'query($text: String!) { search(text: $text, kinds: [PERSON], first: 10) { edges { score node { id } } } }',
      cypher:
        "CALL db.index.fulltext.queryNodes('debateperson_searchterms_search', $words, {limit: 10}) YIELD node, score " +
        'WITH {score: score, node: {id: node.id}} AS one WITH collect(one) AS all RETURN {search: {edges: all}} AS data',
      variables: (n) => ({ text: `${syllables((n * 11) % people)} ${syllables(((n * 11) % people) * 7 + 3)}` }),
      byHand: ({ text }) => ({ words: queryTerms(String(text)).join(' ') }),
      same: (answer) => (answer as { search: { edges: readonly { node: unknown }[] } }).search.edges[0]?.node,
    },
    {
      name: 'Q9',
      about: 'a discourse network of 1,000 stances',
      graphql:
        'query($question: ID!) { discourseNetwork(question: $question, kind: SUBTRACT, actors: PERSONS) { edges { source target weight } } }',
      cypher:
        'MATCH (q:DebateQuestion {id: $question})<-[:DEBATE_ANSWERS]-(c)<-[:DEBATE_ON_CLAIM]-(s)-[:DEBATE_HELD_BY]->(a) ' +
        "WITH c, a, sum(CASE s.polarity WHEN 'SUPPORT' THEN 1 ELSE 0 END) AS yes, sum(CASE s.polarity WHEN 'OPPOSE' THEN 1 ELSE 0 END) AS no " +
        'WITH c, collect([a.id, yes, no]) AS rows UNWIND rows AS one UNWIND rows AS other WITH one, other WHERE one[0] < other[0] ' +
        'WITH one[0] AS source, other[0] AS target, sum((one[1] - one[2]) * (other[1] - other[2])) AS weight ' +
        'WITH {source: source, target: target, weight: weight} AS tie WITH collect(tie) AS all RETURN {discourseNetwork: {edges: all}} AS data',
      variables: () => ({ question: smallQuestion }),
      same: (answer) =>
        (answer as { discourseNetwork: { edges: Anything[] } }).discourseNetwork.edges.map(wordsOf).sort(),
    },
    {
      name: 'Q9W',
      about: 'who is for and against what, over all stances: the 100 weightiest ties',
      graphql:
        '{ discourseNetwork(network: AFFILIATION, kind: SUBTRACT) { edges(first: 100) { source target weight }} }',
      cypher:
        'CALL () { MATCH (s:DebateStance)-[:DEBATE_HELD_BY]->(a) MATCH (s)-[:DEBATE_ON_CLAIM]->(c) ' +
        "WITH a, c, sum(CASE s.polarity WHEN 'SUPPORT' THEN 1 WHEN 'OPPOSE' THEN -1 ELSE 0 END) AS weight " +
        'WITH {source: a.id, target: c.id, weight: weight} AS tie, abs(weight) AS size, a.id AS source, c.id AS target ' +
        'ORDER BY size DESC, source, target LIMIT 100 RETURN collect(tie) AS ties } ' +
        'RETURN {discourseNetwork: {edges: ties}} AS data',
      variables: () => ({}),
      same: (answer) =>
        (answer as { discourseNetwork: { edges: Anything[] } }).discourseNetwork.edges.map(wordsOf).sort(),
      mostStatements: 150_000,
    },
    {
      name: 'Q10',
      about: 'two hops: ten claims on which a person stands, and ten stances of anybody on each',
      graphql:
        'query($id: ID!) { person(id: $id) { stances(first: 10, orderBy: [{ field: ID }]) { nodes { claim { id stances(first: 10, orderBy: [{ field: ID }]) ' +
        '{ nodes { polarity holder { id } } } } } } } }',
      cypher:
        'MATCH (x:DebatePerson {id: $id}) CALL (x) { MATCH (x)<-[:DEBATE_HELD_BY]-(s) WITH s ORDER BY s.id LIMIT 10 ' +
        'MATCH (s)-[:DEBATE_ON_CLAIM]->(c) CALL (c) { MATCH (c)<-[:DEBATE_ON_CLAIM]-(t) WITH t ORDER BY t.id LIMIT 10 ' +
        'MATCH (t)-[:DEBATE_HELD_BY]->(h) WITH t, h ORDER BY t.id RETURN collect({polarity: t.polarity, holder: {id: h.id}}) AS others } ' +
        'WITH s, c, others ORDER BY s.id RETURN collect({claim: {id: c.id, stances: {nodes: others}}}) AS own } ' +
        'RETURN {person: {stances: {nodes: own}}} AS data',
      variables: (n) => ({ id: somebody(n) }),
    },
  ];
}
