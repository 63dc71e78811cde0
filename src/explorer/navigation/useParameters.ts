import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** New values of parameters; an absent or empty one leaves the address. */
export type ParameterChanges = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the address says of the view's state, and how it is changed. */
export interface Parameters {
  /** The parameter's value, or undefined where the address has none. */
  readonly get: (name: string) => string | undefined;
  /** All values of a parameter that may stand several times. */
  readonly getAll: (name: string) => readonly string[];
  /** Changes some and keeps the others; `replace` makes no new step for the back button. */
  readonly set: (changes: ParameterChanges, options?: { readonly replace?: boolean }) => void;
}

/** Puts changes into parameters. */
export function changeParameters(before: URLSearchParams, changes: ParameterChanges): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changes)) {
    after.delete(name);
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) if (each !== '') after.append(name, each);
  }
  return after;
}

/** Keeps a view's state in the address, so that the address restores the view exactly. */
export function useParameters(): Parameters {
  const [parameters, setParameters] = useSearchParams();
  const set = useCallback<Parameters['set']>(
    (changes, { replace = false } = {}) => setParameters((before) => changeParameters(before, changes), { replace }),
    [setParameters],
  );
  return {
    get: (name) => parameters.get(name) ?? undefined,
    getAll: (name) => parameters.getAll(name),
    set,
  };
}
