/** A record or part as a seed file gives it, after its shape was checked. */
export type Given = Readonly<Record<string, unknown>>;

/** What is wrong with a record, and at which of its keys. */
export interface Complaint {
  readonly key?: string;
  readonly message: string;
}

/** Finds a fault that the shape of a record cannot show, such as a lower bound above the upper one. */
export type Rule = (given: Given) => Complaint | undefined;

/** Asks that one number is not above another, where a record gives both. */
export const notAbove =
  (lower: string, upper: string): Rule =>
  (given) => {
    const [least, most] = [given[lower], given[upper]];
    if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return undefined;
    return { key: lower, message: `expected ${lower} to be at most ${upper}, got ${least} above ${most}` };
  };

/** Asks that one number is below another, as the start of a span is below its end. */
export const below =
  (start: string, end: string): Rule =>
  (given) => {
    const [first, last] = [given[start], given[end]];
    if (typeof first !== 'number' || typeof last !== 'number' || first < last) return undefined;
    return { key: start, message: `expected ${start} to be below ${end}, got ${first} and ${last}` };
  };
