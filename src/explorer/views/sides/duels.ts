/** Pairs that the articles tell as duels. */
export const duels = [
  { a: 'person:li-yanhong', b: 'person:zhou-jingren' },
  { a: 'person:musk', b: 'person:altman' },
  { a: 'person:andreessen', b: 'person:khosla' },
] as const;
