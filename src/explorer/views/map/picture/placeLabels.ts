/** A label that would like to be shown beside its node. */
export interface LabelWish {
  readonly id: string;
  /** The node's middle and radius, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** A label that found room: the left end of its text, and the middle of its height. */
export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gap = 4;
const cell = 80;

/**
 * Finds room for labels beside their nodes, the first wishes first: to the right, to the left, below, above. No label lies
 * upon another or upon an obstacle, and one that finds no room is left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  bounds: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const taken = new Map<string, Box[]>();
  const cellsOf = ({ left, top, right, bottom }: Box): string[] => {
    const cells: string[] = [];
    for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column += 1)
      for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row += 1) cells.push(`${column}/${row}`);
    return cells;
  };
  const take = (box: Box) => {
    for (const name of cellsOf(box)) {
      const boxes = taken.get(name);
      if (boxes === undefined) taken.set(name, [box]);
      else boxes.push(box);
    }
  };
  const isFree = (box: Box) => !cellsOf(box).some((name) => taken.get(name)?.some((other) => meet(box, other)));
  for (const { x, y, radius } of obstacles) {
    take({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  }
  const placed: PlacedLabel[] = [];
  for (const { id, x, y, radius, width, height } of wishes) {
    const away = radius + gap;
    const places = [
      { x: x + away, y },
      { x: x - away - width, y },
      { x: x - width / 2, y: y + away + height / 2 },
      { x: x - width / 2, y: y - away - height / 2 },
    ];
    for (const place of places) {
      const box = {
        left: place.x,
        top: place.y - height / 2,
        right: place.x + width,
        bottom: place.y + height / 2,
      };
      const isInside = box.left >= 0 && box.top >= 0 && box.right <= bounds.width && box.bottom <= bounds.height;
      if (!isInside || !isFree(box)) continue;
      take(box);
      placed.push({ id, ...place });
      break;
    }
  }
  return placed;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
