import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderedClauses } from '../../src/graph/orderedClauses.ts';
import { type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

let graph: AskedGraph;

beforeAll(async () => {
  graph = await openShippedGraph();
});
afterAll(() => graph.close());

test.each([
  ['statements', 'ID', 'ASC'],
  ['statements', 'DATE', 'ASC'],
  ['statements', 'DATE', 'DESC'],
  ['people', 'NAME', 'ASC'],
  ['people', 'NAME', 'DESC'],
])(
  'pages of %s by %s %s have the form that the embedded engine finds by other means',
  async (list, field, direction) => {
    let after = '';
    for (let page = 0; page < 2; page++) {
      const order = `first: 5, orderBy: [{ field: ${field}, direction: ${direction} }]`;
      const { data, texts } = await graph.ask(
        `{ list: ${list}(${order}${after}) { nodes { id } pageInfo { endCursor } } }`,
      );
      expect(texts.map((text) => orderedClauses(text).length)).toEqual([1]);
      after = `, after: "${data.list.pageInfo.endCursor}"`;
    }
  },
);
