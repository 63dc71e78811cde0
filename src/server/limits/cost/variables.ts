import { valueFromASTUntyped, type OperationDefinitionNode } from 'graphql';

/** The variables of a request by name, not yet coerced. */
export type Variables = Readonly<Record<string, unknown>>;

/** The variables that came with a request, with the operation's own defaults for those that did not come. */
export function withDefaults(operation: OperationDefinitionNode, given: Variables): Variables {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue !== undefined) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  return { ...defaults, ...given };
}

/** The same variables, and whether anybody has looked at one of them since. */
export function noteReading(variables: Variables): { readonly noted: Variables; readonly wasRead: () => boolean } {
  let read = false;
  const noted = new Proxy(variables, {
    get(target, name) {
      read = true;
      return Reflect.get(target, name) as unknown;
    },
  });
  return { noted, wasRead: () => read };
}
