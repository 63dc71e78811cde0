/** The declared polarity scale: opposed or in favour, or whole numbers from −range to +range. */
export type Scale = { readonly kind: 'BINARY' } | { readonly kind: 'INTEGER'; readonly range: number };

/** The largest distance on the declared scale, |K| − 1 in the method's equations: never that of the values observed. */
export const largestDistance = (scale: Scale): number => (scale.kind === 'BINARY' ? 1 : 2 * scale.range);

/** A level as a signed number: on the binary scale OPPOSE (0) is −1 and SUPPORT (1) is +1. */
export const signedLevel = (scale: Scale, level: number): number =>
  scale.kind === 'BINARY' ? (level === 1 ? 1 : -1) : level;

/** The place of a stance on a scale; undefined on the binary scale for an ambivalent one, which has no place there. */
export function levelOf(scale: Scale, polarity: string, strength: number): number | undefined {
  if (scale.kind === 'BINARY') return polarity === 'SUPPORT' ? 1 : polarity === 'OPPOSE' ? 0 : undefined;
  return polarity === 'SUPPORT' ? strength : polarity === 'OPPOSE' ? -strength : 0;
}
