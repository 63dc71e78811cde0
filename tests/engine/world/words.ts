/** Words that engines compare, fold or sort in ways of their own: accents, widths, ligatures, CJK, astral planes. */
export const words = [
  'a',
  'b',
  'B',
  'ab',
  'Éa',
  'ea',
  '开源',
  '開源',
  '源',
  '𠀋b',
  'ＡＢ',
  'Straße',
  'STRASSE',
  'ﬁn',
  'İx',
  'ΑΣ',
  '\u{1f600}',
  '\uffee',
  'a b',
  "it's",
  '"\\n',
  '9',
  '10',
] as const;

/** Dates of every precision, with open ends, some of them equal. */
export const dates = [
  '2024',
  '2024-04',
  '2024-04-16',
  '2024-04-30',
  '2023-12-31',
  '2023/2024-04',
  '2024-07-24/..',
  '../2023',
  '2015',
] as const;

/** Whole numbers, some of them at the bounds of GraphQL's Int. */
export const wholeNumbers = [0, 1, 2, 3, -1, 10, 2_147_483_647] as const;

/** Numbers, whole and broken, beyond GraphQL's Int, and one that floats do not hold exactly. */
export const numbers = [0, 1, 1.5, -2, 0.1, 0.30000000000000004, 3e9, 9_007_199_254_740_991, 1e-9] as const;

/** The second halves of ids: digits, hyphens and dots sort before letters. */
export const slugs = ['a', 'b', 'a-1', 'a.b', '10', '9', 'z'] as const;
