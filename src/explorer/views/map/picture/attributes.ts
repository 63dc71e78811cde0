import type { NetworkNode, NetworkTie } from '../model/network.ts';

/** What sigma knows of a node. */
export interface NodeAttributes {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly node: NetworkNode;
}

/** What sigma knows of a tie. */
export interface TieAttributes {
  readonly tie: NetworkTie;
}
