/** The sides by which positions are put together, in their order. */
export const sides = ['OPEN', 'CLOSED', 'BOTH', 'NONE'] as const;

/** One of those sides. */
export type Side = (typeof sides)[number];

/** The side of a claim by its leaning. */
export const sideOf = (leaning: 'OPEN' | 'CLOSED' | 'BOTH' | null): Side => leaning ?? 'NONE';
