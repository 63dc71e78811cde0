import { clientError } from '../errors/clientError.ts';
import { nestingOf } from '../limits/nestingOf.ts';
import { requestPlugin } from './requestPlugin.ts';

/** Levels of a variable: more than any filter needs. Without a limit, input types that contain themselves exhaust the stack. */
const MAX_NESTING = 50;

/** Whether all variables can be read without a limit of the stack. */
export const areShallow = (variables: Readonly<Record<string, unknown>> = {}): boolean =>
  Object.values(variables).every((value) => nestingOf(value) <= MAX_NESTING);

/** Refuses variables that are nested too deep to be read. */
export const limitVariables = requestPlugin(() => ({
  didResolveOperation({ request }) {
    for (const [name, value] of Object.entries(request.variables ?? {})) {
      const nesting = nestingOf(value);
      if (nesting <= MAX_NESTING) continue;
      const message = `Variable "$${name}" is nested ${nesting} levels deep; the limit is ${MAX_NESTING}.`;
      throw clientError('BAD_USER_INPUT', message, { status: 400 });
    }
  },
}));
