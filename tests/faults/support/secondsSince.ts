/** The time that has passed since a moment of `performance.now()`, for people. */
export const secondsSince = (begun: number): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
