/** The parts of a model that can each be open or closed, in the order in which tables show them. */
export const opennessDimensions = [
  'WEIGHTS',
  'ARCHITECTURE',
  'SOURCE_CODE',
  'TRAINING_DATA',
  'TRAINING_PROCESS',
] as const;
