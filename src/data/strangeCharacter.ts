/** A character that no text has: a control character other than the ends of lines and tabs, or half of a pair. */
export const strangeCharacter = /[^\P{Cc}\n\r\t]|\p{Cs}/u;
