import type { z } from 'zod';
import type { Path } from './problem.ts';

/** The parts of a zod shape by which it can be walked. */
export interface WalkableShape {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, WalkableShape>>;
    readonly element?: WalkableShape;
    readonly innerType?: WalkableShape;
    readonly in?: WalkableShape;
    readonly options?: readonly WalkableShape[];
  };
}

/** The shape of the value at a path, without what only makes it optional. */
export function shapeAt(shape: z.ZodType, path: Path): WalkableShape | undefined {
  let here = bare(shape);
  for (const step of path) here = bare(typeof step === 'number' ? here?.def.element : here?.def.shape?.[step]);
  return here;
}

/** Of a choice, the mapping is meant: nothing else has an inside. */
function bare(shape: WalkableShape | undefined): WalkableShape | undefined {
  let here = shape;
  for (;;) {
    const inner: WalkableShape | undefined =
      here?.def.innerType ?? here?.def.in ?? here?.def.options?.find(({ def }) => def.shape !== undefined);
    if (inner === undefined) return here;
    here = inner;
  }
}
