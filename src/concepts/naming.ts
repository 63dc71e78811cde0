import { optional, strings, text } from '../engine/values.ts';

/** What every thing with a name has: its name, other names it goes by, and a description. */
export const naming = { name: text(), aliases: strings(), description: optional(text()) };
