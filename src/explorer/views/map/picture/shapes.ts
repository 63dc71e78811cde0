import type { NetworkNode, NodeKind } from '../model/network.ts';

/**
 * A shape, as the picture, the legend and exported files draw it: a polygon with so many corners, 0 for a circle, turned,
 * flattened, with a hole.
 */
export interface Shape {
  readonly corners: number;
  /** In radians; at 0 a corner points to the right. */
  readonly turn: number;
  /** How high it is for its width. */
  readonly flat: number;
  /** The radius of the hole for that of the shape. */
  readonly hole: number;
  /** What makes areas of shapes alike to the eye. */
  readonly scale: number;
}

const up = Math.PI / 2;
const shape = (corners: number, turn = 0, scale = 1, more: Partial<Shape> = {}): Shape => ({
  corners,
  turn,
  scale,
  flat: 1,
  hole: 0,
  ...more,
});

/** The shape of each kind, so that colour never tells a kind alone. */
export const kindShapes: Readonly<Record<NodeKind, Shape>> = {
  Person: shape(0),
  Group: shape(6, up, 1.15),
  Organisation: shape(4, Math.PI / 4, 1.25),
  Model: shape(4, 0, 1.25),
  Product: shape(5, up, 1.15),
  Question: shape(3, up, 1.4),
  Claim: shape(4, Math.PI / 4, 1.1, { flat: 0.55 }),
  Strategy: shape(3, -up, 1.4),
  BusinessModel: shape(8, up, 1.1, { hole: 0.45 }),
};

/** The shape of each camp of a discourse network: none, the first, the second. */
export const campShapes: readonly Shape[] = [shape(4, 0, 1.2), shape(0), shape(4, Math.PI / 4, 1.25)];

/** The shape of a node; those whom the source leaves anonymous are hollow. */
export function shapeOf({ kind, camp, named }: Pick<NetworkNode, 'kind' | 'camp' | 'named'>): Shape {
  const found = (camp === undefined ? undefined : campShapes[camp]) ?? kindShapes[kind];
  return named ? found : { ...found, hole: 0.55 };
}

/** The outline of a shape around a place, as the path of an SVG; a hole is cut by the rule evenodd. */
export function shapePath({ corners, turn, flat, hole, scale }: Shape, x: number, y: number, size: number): string {
  const ring = (radius: number) => {
    if (corners === 0) {
      const height = radius * flat;
      return `M${round(x - radius)} ${round(y)}a${round(radius)} ${round(height)} 0 1 0 ${round(2 * radius)} 0a${round(radius)} ${round(height)} 0 1 0 ${round(-2 * radius)} 0Z`;
    }
    const points = Array.from({ length: corners }, (_, index) => {
      const angle = turn + (index * 2 * Math.PI) / corners;
      return `${round(x + radius * Math.cos(angle))} ${round(y - radius * Math.sin(angle) * flat)}`;
    });
    return `M${points.join('L')}Z`;
  };
  return hole === 0 ? ring(size * scale) : ring(size * scale) + ring(size * scale * hole);
}

const round = (number: number): number => Math.round(number * 100) / 100;
