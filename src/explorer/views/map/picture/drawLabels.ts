import type Sigma from 'sigma';
import type { Language } from '../../../language/language.ts';
import type { NetworkNode } from '../model/network.ts';
import type { NodeAttributes, TieAttributes } from './attributes.ts';
import type { Palette } from './palette.ts';
import { type LabelWish, placeLabels } from './placeLabels.ts';
import { shapeOf } from './shapes.ts';
import { shortName } from './shortName.ts';

/** More would be a wall of words. */
const mostLabels = 120;
/** The buttons at the right edge would hide what is written there. */
const toolsWidth = 44;
/** How many of the largest are looked at; all of a large network would take longer than a frame. */
const mostWishes = 400;

interface Seen {
  readonly id: string;
  readonly node: NetworkNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** What is labelled before all else. */
  readonly rank: number;
}

interface Labelled {
  readonly sigma: Sigma<NodeAttributes, TieAttributes>;
  readonly palette: Palette;
  readonly language: Language;
  /** What is lit while the rest is faded. */
  readonly lit: ReadonlySet<string> | undefined;
  /** What is labelled before all else. */
  readonly first: readonly (string | undefined)[];
}

/** Writes names beside the nodes, the important ones first and none upon another. */
export function drawLabels({ sigma, palette, language, lit, first }: Labelled): void {
  const context = sigma.getCanvases()['labels']?.getContext('2d');
  if (context === undefined || context === null) return;
  const bounds = sigma.getDimensions();
  const room = { width: bounds.width - toolsWidth, height: bounds.height };
  context.font = `500 12px ${getComputedStyle(sigma.getContainer()).fontFamily}`;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.ground;
  const near = sigma.getGraph().reduceNodes<Seen[]>((found, id, { node }) => {
    const data = sigma.getNodeDisplayData(id);
    if (data === undefined) return found;
    const { x, y } = sigma.framedGraphToViewport(data);
    if (x < -20 || y < -20 || x > bounds.width + 20 || y > bounds.height + 20) return found;
    found.push({
      id,
      node,
      x,
      y,
      radius: sigma.scaleSize(data.size * shapeOf(node).scale),
      rank: first.includes(id) ? 2 : node.kind === 'Claim' ? 0 : 1,
    });
    return found;
  }, []);
  const wishes = near
    .filter(({ id }) => lit === undefined || lit.has(id))
    .sort((a, b) => b.rank - a.rank || b.radius - a.radius || (a.id < b.id ? -1 : 1))
    .slice(0, mostWishes)
    .map((each): LabelWish & { readonly text: string; readonly node: NetworkNode } => {
      const text = shortName(each.node, language);
      return { ...each, text, width: context.measureText(text).width + 2, height: 15 };
    });
  // Claims are many and small, and what is faded is not looked at: a name may lie upon them rather than be missing.
  const inTheWay = near.filter(({ id, node }) => (lit === undefined ? node.kind !== 'Claim' : lit.has(id)));
  const byId = new Map(wishes.map((wish) => [wish.id, wish]));
  for (const { id, x, y } of placeLabels(wishes, near.length > 500 ? [] : inTheWay, room).slice(0, mostLabels)) {
    const wish = byId.get(id);
    if (wish === undefined) continue;
    context.strokeText(wish.text, x, y);
    context.fillStyle = wish.node.kind === 'Claim' ? palette.soft : palette.text;
    context.fillText(wish.text, x, y);
  }
}
