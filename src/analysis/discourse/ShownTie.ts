import { inputError } from '../../engine/inputError.ts';
import { type Reference, reference } from '../../engine/reference.ts';
import { numberWithin } from '../knownIds.ts';
import type { StancesBehind } from './stancesBehind.ts';
import type { DiscourseTie } from './ties.ts';

/** A tie as an edge in GraphQL: its method answers the field that few ask for, and is no function for each edge. */
export class ShownTie implements DiscourseTie {
  readonly source: string;
  readonly target: string;
  readonly raw: number;
  readonly denominator: number;
  readonly weight: number;
  readonly sign: number;
  readonly #behind: StancesBehind;

  constructor({ source, target, raw, denominator, weight }: DiscourseTie, behind: StancesBehind) {
    this.source = source;
    this.target = target;
    this.raw = raw;
    this.denominator = denominator;
    this.weight = weight;
    this.sign = Math.sign(weight);
    this.#behind = behind;
  }

  /** A part of the stances behind the tie and the number of all. Throws `BAD_USER_INPUT` where `first` or `skip` is no part. */
  stances(args: Readonly<Record<string, unknown>>): { nodes: Reference[]; totalCount: number } {
    const ids = this.#behind(this);
    const first = numberWithin('first', args['first'], [1, 100]);
    const skip = Number(args['skip'] ?? 0);
    if (skip < 0) throw inputError(`expected skip to be 0 or more, got ${skip}`, { argument: 'skip' });
    return { nodes: ids.slice(skip, skip + first).map(reference), totalCount: ids.length };
  }
}
