import type { Rule } from '../../engine/rule.ts';

/** A claim is no argument for or against itself. */
export const argumentIsAnother: Rule = ({ id, supports, attacks }) => {
  for (const [key, ties] of Object.entries({ supports, attacks })) {
    if (Array.isArray(ties) && ties.some((tie: { to?: unknown }) => tie.to === id)) {
      return { key, message: `expected another claim, got this claim itself in ${key}` };
    }
  }
  return undefined;
};

/** A claim does not support and attack the same claim. */
export const argumentHasOneSide: Rule = ({ supports, attacks }) => {
  const attacked = new Set(endsOf(attacks));
  const both = endsOf(supports).find((end) => attacked.has(end));
  return both === undefined
    ? undefined
    : { key: 'attacks', message: `expected ${both} to be supported or attacked, got both` };
};

const endsOf = (ties: unknown): string[] => (Array.isArray(ties) ? (ties as { to: string }[]).map(({ to }) => to) : []);
