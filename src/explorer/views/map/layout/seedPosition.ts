/** A place on the plane. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** The place of each node, by id. */
export type Positions = ReadonlyMap<string, Position>;

/** The place where a node's layout begins: by its id alone, so that every visit begins alike. */
export function seedPosition(id: string): Position {
  const angle = fraction(hash(`${id}/angle`)) * 2 * Math.PI;
  const radius = 100 * Math.sqrt(fraction(hash(`${id}/radius`)));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** A number of 32 bits from a text (FNV-1a). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  // Texts that differ in the last letter alone would lie beside each other.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}

const fraction = (value: number): number => value / 0x1_0000_0000;
