import {
  type ArgumentNode,
  type FieldNode,
  getArgumentValues,
  type GraphQLField,
  isNonNullType,
  Kind,
  valueFromAST,
  type ValueNode,
  visit,
} from 'graphql';

/** The coerced arguments of one field. */
export type Arguments = Readonly<Record<string, unknown>>;

/** The coerced variables of one request. */
export type Variables = Readonly<Record<string, unknown>>;

/** How the arguments of one field in a document are read from the variables of a request. */
export interface ArgumentReader {
  /** Gives what `getArgumentValues` of graphql-js gives, and throws what it throws. */
  readonly read: (variables: Variables) => Arguments;
  /** Whether every request has the same arguments, and they are in order. */
  readonly isFixed: boolean;
}

/** Makes the reader of a field's arguments: literals are coerced here, once for all requests. */
export function argumentReader(field: GraphQLField<unknown, unknown>, node: FieldNode): ArgumentReader {
  const read = (variables: Variables): Arguments => getArgumentValues(field, node, variables);
  if (!node.arguments?.some(namesVariables)) {
    const fixed = unlessRefused(() => read({}));
    return fixed === undefined ? { read, isFixed: false } : { read: () => fixed, isFixed: true };
  }
  const parts = partsOf(field, node);
  if (parts === undefined) return { read, isFixed: false };
  const { literals, variable } = parts;
  const readParts = (variables: Variables): Arguments => {
    const args: Record<string, unknown> = { ...literals };
    for (const { argument, name, isRequired } of variable) {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      // What is missing has a default, or is refused.
      if (value === undefined || (value === null && isRequired)) return read(variables);
      args[argument] = value;
    }
    return args;
  };
  return { read: readParts, isFixed: false };
}

/** A field's arguments that are literals, and those that are variables; nothing where one is a literal with variables in it. */
function partsOf(field: GraphQLField<unknown, unknown>, node: FieldNode) {
  const literals: Record<string, unknown> = {};
  const variable: { argument: string; name: string; isRequired: boolean }[] = [];
  for (const { name, type, defaultValue } of field.args) {
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (given?.kind === Kind.VARIABLE)
      variable.push({ argument: name, name: given.name.value, isRequired: isNonNullType(type) });
    else if (given === undefined) {
      if (defaultValue !== undefined) literals[name] = defaultValue;
    } else {
      const value = namesVariables(given) ? undefined : valueFromAST(given, type);
      if (value === undefined) return undefined;
      literals[name] = value;
    }
  }
  return { literals, variable };
}

function namesVariables(node: ArgumentNode | ValueNode): boolean {
  let found = false;
  const Variable = () => {
    found = true;
  };
  visit(node, { Variable });
  return found;
}

function unlessRefused<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
