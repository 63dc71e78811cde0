/**
 * Folds a text so that those which a reader takes for the same are equal: full and half width, upper and lower case,
 * with and without accents. What is searched and what is searched for must both be folded.
 */
export const fold = (text: string): string =>
  isAscii(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toLowerCase()
        // Only Latin, Greek and Cyrillic accents: marks of other scripts make other letters.
        .replaceAll(/[\u0300-\u036f]/g, '')
        .normalize('NFKC');

/** Whether a text has nothing that could be written in another way but by its case. */
export const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);
