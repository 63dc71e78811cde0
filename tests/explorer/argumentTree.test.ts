import { describe, expect, it } from 'vitest';
import { argumentTree, type TreeItem } from '../../src/explorer/views/questions/argumentTree.ts';

type Map = Parameters<typeof argumentTree>[0];

const node = (id: string, depth: number): Map['nodes'][number] => ({
  id,
  depth,
  claim: { id, text: id, leaning: null },
  holders: [],
});
const edge = (source: string, kind: 'SUPPORTS' | 'ATTACKS', target: string): Map['edges'][number] => ({
  id: `${source} ${kind} ${target}`,
  kind,
  source,
  target,
  citations: [],
});
const shown = ({ node: { id }, edge: argument, isUnanswered, isRepeat, children }: TreeItem): unknown => [
  `${argument === undefined ? '' : `${argument.kind} `}${id}${isUnanswered ? '!' : ''}${isRepeat ? ' again' : ''}`,
  ...children.map(shown),
];
const treeOf = (nodes: Map['nodes'], edges: Map['edges'], unanswered: readonly string[] = []) =>
  argumentTree({ nodes, edges, unanswered: unanswered.map((id) => ({ edge: { id } })) }).map(shown);

describe('the tree of arguments', () => {
  it('puts what speaks for a claim before what speaks against it, and marks what nobody answered', () => {
    const edges = [edge('wet', 'ATTACKS', 'swim'), edge('fun', 'SUPPORTS', 'swim')];
    expect(treeOf([node('swim', 0), node('wet', 1), node('fun', 1)], edges, ['wet ATTACKS swim'])).toEqual([
      ['swim', ['SUPPORTS fun'], ['ATTACKS wet!']],
    ]);
  });

  it('puts a position that is an argument for another under it, not at the top', () => {
    expect(treeOf([node('fun', 0), node('swim', 0)], [edge('fun', 'SUPPORTS', 'swim')])).toEqual([
      ['swim', ['SUPPORTS fun']],
    ]);
  });

  it('tells the arguments of a claim once, where it stands first', () => {
    const edges = [
      edge('warm', 'SUPPORTS', 'swim'),
      edge('warm', 'SUPPORTS', 'walk'),
      edge('summer', 'SUPPORTS', 'warm'),
    ];
    expect(treeOf([node('swim', 0), node('walk', 0), node('warm', 1), node('summer', 2)], edges)).toEqual([
      ['swim', ['SUPPORTS warm', ['SUPPORTS summer']]],
      ['walk', ['SUPPORTS warm again']],
    ]);
  });

  it('ends where arguments go in a circle, and loses no position in it', () => {
    const edges = [edge('egg', 'SUPPORTS', 'hen'), edge('hen', 'SUPPORTS', 'egg')];
    expect(treeOf([node('egg', 0), node('hen', 0)], edges)).toEqual([
      ['egg', ['SUPPORTS hen', ['SUPPORTS egg again']]],
    ]);
  });
});
