import { GraphError } from './GraphError.ts';

const DEPTH = 32;
const VALUES = 1_000_000;

/**
 * Throws QUERY unless every parameter is a plain JSON value that both engines take alike.
 * Nesting is bounded and cycles are refused, because the embedded engine dies of them.
 */
export function guardParameters(parameters: Readonly<Record<string, unknown>>): void {
  let seen = 0;
  const above = new Set<object>();

  const guard = (value: unknown, path: () => string, depth: number): void => {
    seen += 1;
    if (seen > VALUES) throw refuse(path(), `at most ${VALUES} values in all parameters`, 'more');
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return;
      case 'number':
        if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
          throw refuse(path(), 'a finite number, below 2^53 if whole', String(value));
        }
        return;
      case 'object':
        if (value !== null) inside(value, path, depth);
        return;
      default:
        throw refuse(path(), 'a JSON value', typeof value);
    }
  };

  const inside = (value: object, path: () => string, depth: number): void => {
    if (depth > DEPTH) throw refuse(path(), `at most ${DEPTH} levels of nesting`, 'more');
    if (above.has(value)) throw refuse(path(), 'a value without cycles', 'a cycle');
    above.add(value);
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) guard(item, () => `${path()}[${index}]`, depth + 1);
    } else {
      if (!isPlain(value))
        throw refuse(path(), 'a plain object, list or scalar (dates as ISO 8601 text)', named(value));
      for (const [key, item] of Object.entries(value)) {
        // The embedded engine reads maps such as { $date: … } as values of other types.
        if (key.startsWith('$')) throw refuse(path(), 'a map whose keys do not begin with $', JSON.stringify(key));
        guard(item, () => `${path()}.${key}`, depth + 1);
      }
    }
    above.delete(value);
  };

  for (const [name, value] of Object.entries(parameters)) guard(value, () => `$${name}`, 1);
}

function refuse(path: string, expected: string, came: string): GraphError {
  return new GraphError('QUERY', `parameter ${path}: expected ${expected}, but got ${came}`);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function named(value: object): string {
  return `a ${value.constructor.name}`;
}
