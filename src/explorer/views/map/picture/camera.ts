/** From where a picture is looked at: the middle, in the picture's own measure from 0 to 1, and how much of it is seen. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Sees all of it. */
export const wholePicture: Camera = { x: 0.5, y: 0.5, ratio: 1 };

/** Writes a camera into the address; the whole picture needs no words. */
export function writeCamera({ x, y, ratio }: Camera): string | undefined {
  const text = [x, y, ratio].map((number) => Number(number.toFixed(4))).join(',');
  return text === '0.5,0.5,1' ? undefined : text;
}

/** Reads a camera from the address; what makes no sense there sees the whole picture. */
export function readCamera(text: string | undefined): Camera {
  const [x = NaN, y = NaN, ratio = NaN] = (text ?? '').split(',').map(Number);
  const isSound = [x, y, ratio].every(Number.isFinite) && ratio >= 0.02 && ratio <= 4;
  return isSound ? { x, y, ratio } : wholePicture;
}

/** Sees some places of the picture and a little around them, but nothing from so near that one node fills the screen. */
export function cameraOver(places: readonly ({ readonly x: number; readonly y: number } | undefined)[]): Camera {
  const [xs, ys] = (['x', 'y'] as const).map((axis) =>
    places.flatMap((place) => (place === undefined ? [] : [place[axis]])),
  );
  if (xs === undefined || ys === undefined || xs.length === 0) return wholePicture;
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const ratio = Math.max(right - left, bottom - top) * 1.2;
  return { x: (left + right) / 2, y: (top + bottom) / 2, ratio: Math.min(Math.max(ratio, 0.3), 1) };
}
