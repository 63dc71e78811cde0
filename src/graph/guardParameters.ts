import { GraphError } from './GraphError.ts';

const DEPTH = 32;
const VALUES = 1_000_000;

/**
 * Throws QUERY unless every parameter is a plain JSON value that both engines take alike.
 * Nesting is bounded and cycles are refused, because the embedded engine dies of them.
 */
export function guardParameters(parameters: Readonly<Record<string, unknown>>): void {
  const guard: Guard = { seen: 0, path: [], above: [] };
  for (const name of Object.keys(parameters)) guardAt(guard, name, parameters[name]);
}

/** How far the guard has come: the keys that lead to where it is, and the objects that they lead through. */
interface Guard {
  seen: number;
  readonly path: (string | number)[];
  readonly above: object[];
}

function guardAt(guard: Guard, key: string | number, value: unknown): void {
  guard.path.push(key);
  guard.seen += 1;
  if (guard.seen > VALUES) throw refuse(guard, `at most ${VALUES} values in all parameters`, 'more');
  switch (typeof value) {
    case 'string':
    case 'boolean':
      break;
    case 'number':
      if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
        throw refuse(guard, 'a finite number, below 2^53 if whole', String(value));
      break;
    case 'object':
      if (value !== null) guardInside(guard, value);
      break;
    default:
      throw refuse(guard, 'a JSON value', typeof value);
  }
  guard.path.pop();
}

function guardInside(guard: Guard, value: object): void {
  const { path, above } = guard;
  if (path.length > DEPTH) throw refuse(guard, `at most ${DEPTH} levels of nesting`, 'more');
  if (above.includes(value)) throw refuse(guard, 'a value without cycles', 'a cycle');
  above.push(value);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) guardAt(guard, index, value[index]);
  } else {
    if (!isPlain(value)) throw refuse(guard, 'a plain object, list or scalar (dates as ISO 8601 text)', named(value));
    const map = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(map)) {
      // The embedded engine reads maps such as { $date: … } as values of other types.
      if (key.startsWith('$')) throw refuse(guard, 'a map whose keys do not begin with $', JSON.stringify(key));
      guardAt(guard, key, map[key]);
    }
  }
  above.pop();
}

function refuse({ path }: Guard, expected: string, came: string): GraphError {
  const [name = '', ...inside] = path;
  const steps = inside.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  return new GraphError('QUERY', `parameter $${name}${steps.join('')}: expected ${expected}, but got ${came}`);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function named(value: object): string {
  return `a ${value.constructor.name}`;
}
