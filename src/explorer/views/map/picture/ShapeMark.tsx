import type { NetworkNode } from '../model/network.ts';
import { campColours, kindColours } from './palette.ts';
import { shapeOf, shapePath } from './shapes.ts';

/** A node's mark as the picture draws it, for the legend and lists; its meaning must stand beside it in words. */
export function ShapeMark({ node }: { readonly node: Pick<NetworkNode, 'kind' | 'named' | 'camp'> }) {
  const colour = (node.camp === undefined ? undefined : campColours[node.camp]) ?? kindColours[node.kind];
  return (
    <svg className="map-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapePath(shapeOf(node), 8, 8, 5)} fillRule="evenodd" style={{ fill: `var(${colour})` }} />
    </svg>
  );
}
