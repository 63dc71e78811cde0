/** Where a record is drawn, and its name beside it. */
export interface MapPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly dx: number;
  readonly dy: number;
}

/** Places on an ellipse around the middle of a picture of 480 by 300, names pointing outwards. */
export function placesAround(count: number): readonly MapPlace[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = ((index + 0.5) / count) * 2 * Math.PI - Math.PI / 2;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    const place = { x: Math.round(240 + 105 * cosine), y: Math.round(150 + 118 * sine) };
    if (Math.abs(cosine) < 0.25) return { ...place, anchor: 'middle', dx: 0, dy: sine < 0 ? -13 : 21 };
    return { ...place, anchor: cosine > 0 ? 'start' : 'end', dx: cosine > 0 ? 13 : -13, dy: 4 };
  });
}

/** Cuts a name to what has room beside its place; a Chinese character is twice as wide as a Latin letter. */
export function shorten(name: string, room = 18): string {
  let used = 0;
  let kept = '';
  for (const character of name) {
    used += character.charCodeAt(0) > 0x2e7f ? 2 : 1;
    if (used > room) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return kept;
}
