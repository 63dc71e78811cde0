import type { Rule } from '../../engine/rule.ts';

/** A result tells the rank, or how far down it can be at most, or what else the source says of it. */
export const rankIsTold: Rule = ({ rank, rankAtMost, note }) =>
  rank === undefined && rankAtMost === undefined && note === undefined
    ? { message: 'expected a rank, rankAtMost or a note, got none of them' }
    : undefined;
