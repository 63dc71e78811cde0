/* global console, process */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

// @neo4j/graphql on Apollo Server with a schema that is natural to it, over the same graph. On loopback, for the bench.

const money = ['AFFILIATION_OF', 'AFFILIATED_WITH', 'INVESTED_BY', 'INVESTED_IN', 'DEVELOPED_BY'];
const types = money.map((relation) => `DEBATE_${relation}`).join('|');

const typeDefs = `#graphql
  type Person @node(labels: ["DebatePerson"]) @fulltext(indexes: [{ indexName: "debateperson_searchterms_search", queryName: "findPeople", fields: ["searchTerms"] }]) {
    id: ID!
    name: String! @alias(property: "nameEn")
    nameEnKey: String!
    named: Boolean!
    searchTerms: String
    statements: [Statement!]! @relationship(type: "DEBATE_SPOKEN_BY", direction: IN)
    affiliations: [Affiliation!]! @relationship(type: "DEBATE_AFFILIATION_OF", direction: IN)
  }
  type Statement @node(labels: ["DebateStatement"]) {
    id: ID!
    summary: String! @alias(property: "summaryEn")
    date: String
    dateEarliest: String
    speakers: [Person!]! @relationship(type: "DEBATE_SPOKEN_BY", direction: OUT)
    stances: [Stance!]! @relationship(type: "DEBATE_EXPRESSED_IN", direction: IN)
  }
  type Stance @node(labels: ["DebateStance"]) {
    id: ID!
    polarity: String!
    claim: [Claim!]! @relationship(type: "DEBATE_ON_CLAIM", direction: OUT)
  }
  type Claim @node(labels: ["DebateClaim"]) {
    id: ID!
    text: String! @alias(property: "textEn")
    stances: [Stance!]! @relationship(type: "DEBATE_ON_CLAIM", direction: IN)
  }
  type Affiliation @node(labels: ["DebateAffiliation"]) {
    id: ID!
    sinceEarliest: String
    organisation: [Organisation!]! @relationship(type: "DEBATE_AFFILIATED_WITH", direction: OUT)
  }
  type Organisation @node(labels: ["DebateOrganisation"]) {
    id: ID!
    investmentsMade: [Investment!]! @relationship(type: "DEBATE_INVESTED_BY", direction: IN)
    models: [Model!]! @relationship(type: "DEBATE_DEVELOPED_BY", direction: IN)
  }
  type Investment @node(labels: ["DebateInvestment"]) {
    id: ID!
    dateEarliest: String
    target: [Organisation!]! @relationship(type: "DEBATE_INVESTED_IN", direction: OUT)
  }
  type Model @node(labels: ["DebateModel"]) {
    id: ID!
    name: String! @alias(property: "nameEn")
    nameEnKey: String!
  }
  type GraphNode { id: ID! }
  type GraphEdge { source: ID! target: ID! kind: String! }
  type Neighbourhood { nodes: [GraphNode!]! edges: [GraphEdge!]! }
  type Query {
    neighbourhood(id: ID!): Neighbourhood! @cypher(columnName: "answer", statement: """
      MATCH (x:DebateNode {id: $id}) CALL (x) { MATCH (x)-[:${types}*0..3]-(y) RETURN collect(DISTINCT y) AS ys }
      CALL (ys) { UNWIND ys AS a MATCH (a)-[r:${types}]->(b) WHERE b IN ys RETURN collect({source: a.id, target: b.id, kind: substring(type(r), 7)}) AS edges }
      RETURN {nodes: [y IN ys | {id: y.id}], edges: edges} AS answer
    """)
    shortestPath(a: ID!, b: ID!): Int @cypher(columnName: "steps", statement: """
      MATCH (a:DebateNode {id: $a}) MATCH (b:DebateNode {id: $b}) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN length(p) AS steps
    """)
  }
`;

const driver = neo4j.driver(process.env.GRAPH_URL, undefined, { maxConnectionPoolSize: 16 });
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
console.log(JSON.stringify({ url: url.replace(/\/$/, '').replace('localhost', '127.0.0.1') }));
process.once('SIGTERM', () => process.exit(0));
