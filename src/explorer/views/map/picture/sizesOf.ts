import type { Network } from '../model/network.ts';

/** The radius of each node in pixels: by what it says where that is counted, else by its ties; areas compare. */
export function sizesOf({ nodes, ties }: Network): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of ties) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  const isLarge = nodes.length > 1000;
  return new Map(
    nodes.map(({ id, activity }) => {
      const size = 3.5 + 1.9 * Math.sqrt(activity ?? degrees.get(id) ?? 0);
      return [id, Math.min(size, 20) * (isLarge ? 0.5 : 1)];
    }),
  );
}
