import type { NetworkTie, Tone } from '../model/network.ts';

/** The length of a dash with its gap in pixels, for each tone; 0 is a whole line. */
export const dashes: Readonly<Record<Tone, number>> = { SUPPORT: 0, OPPOSE: 9, AMBIVALENT: 4, PLAIN: 0 };

/** How wide a tie is drawn, in pixels: by the number of facts, or by the weight of a discourse network. */
export const widthOf = ({ kind, facts, weight, tone }: NetworkTie): number => {
  const amount = kind === 'DISCOURSE' ? weight : facts.length;
  return Math.min(0.9 + 0.5 * Math.sqrt(Math.max(amount - 1, 0)), 4) * (tone === 'PLAIN' ? 0.85 : 1);
};
