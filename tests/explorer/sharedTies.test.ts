import { describe, expect, it } from 'vitest';
import { sharedTies } from '../../src/explorer/views/sides/sharedTies.ts';

type Graph = Parameters<typeof sharedTies>[0];

const person = (id: string) => ({ __typename: 'Person', id, name: id, named: true }) as const;
const organisation = (id: string) => ({ __typename: 'Organisation', id, name: id }) as const;
const post = (id: string) => ({ __typename: 'Affiliation', id, title: 'head' }) as const;
const statement = (id: string) => ({ __typename: 'Statement', id, summary: id }) as const;
const edge = (source: string, kind: Graph['edges'][number]['kind'], target: string) => ({
  id: `${source} ${kind} ${target}`,
  kind,
  source,
  target,
  label: 'tie',
  citations: [],
});
const told = (graph: Pick<Graph, 'nodes' | 'edges'>) => {
  const { between, hubs } = sharedTies({ truncated: false, ...graph }, 'cat', 'dog');
  return {
    between: between.map(({ fact, edge: tie }) => fact?.id ?? tie.id),
    hubs: hubs.map(({ hub, ties }) => [hub.id, ...ties.map(({ party, fact }) => `${party}: ${fact?.id ?? 'plain'}`)]),
  };
};

describe('what two parties are both tied to', () => {
  it('is told for each side, under the name of what both are tied to', () => {
    expect(
      told({
        nodes: [person('cat'), person('dog'), organisation('zoo'), post('cat-zoo'), post('dog-zoo')],
        edges: [
          edge('cat-zoo', 'AFFILIATION_OF', 'cat'),
          edge('cat-zoo', 'AFFILIATED_WITH', 'zoo'),
          edge('dog-zoo', 'AFFILIATION_OF', 'dog'),
          edge('dog-zoo', 'AFFILIATED_WITH', 'zoo'),
        ],
      }),
    ).toEqual({ between: [], hubs: [['zoo', 'a: cat-zoo', 'b: dog-zoo']] });
  });

  it('leaves out what only one side is tied to', () => {
    expect(
      told({
        nodes: [person('cat'), person('dog'), organisation('zoo'), post('cat-zoo')],
        edges: [edge('cat-zoo', 'AFFILIATION_OF', 'cat'), edge('cat-zoo', 'AFFILIATED_WITH', 'zoo')],
      }),
    ).toEqual({ between: [], hubs: [] });
  });

  it('takes no author for a shared acquaintance, and tells a statement on both as one between them', () => {
    expect(
      told({
        nodes: [person('cat'), person('dog'), person('author'), statement('quarrel')],
        edges: [
          edge('quarrel', 'ABOUT', 'cat'),
          edge('quarrel', 'ABOUT', 'dog'),
          edge('quarrel', 'SPOKEN_BY', 'author'),
        ],
      }),
    ).toEqual({ between: ['quarrel'], hubs: [] });
  });

  it('tells plain ties by their ends, from whichever side they start', () => {
    expect(
      told({
        nodes: [organisation('cat'), organisation('dog'), organisation('zoo')],
        edges: [edge('cat', 'PART_OF', 'zoo'), edge('zoo', 'PART_OF', 'dog')],
      }),
    ).toEqual({ between: [], hubs: [['zoo', 'a: plain', 'b: plain']] });
  });

  it('tells several stances of a side on one claim once', () => {
    const stance = (id: string) =>
      ({ __typename: 'Stance', id, claim: { id: 'claim:cages', text: 'Cages are too small.' } }) as const;
    expect(
      told({
        nodes: [person('cat'), person('dog'), organisation('zoo'), stance('word'), stance('deed'), post('dog-zoo')],
        edges: [
          ...['word', 'deed'].flatMap((id) => [edge(id, 'HELD_BY', 'cat'), edge(id, 'AGAINST', 'zoo')]),
          edge('dog-zoo', 'AFFILIATION_OF', 'dog'),
          edge('dog-zoo', 'AFFILIATED_WITH', 'zoo'),
        ],
      }),
    ).toEqual({ between: [], hubs: [['zoo', 'a: word', 'b: dog-zoo']] });
  });
});
