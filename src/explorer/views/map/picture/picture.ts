import { MultiGraph } from 'graphology';
import Sigma from 'sigma';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { Language } from '../../../language/language.ts';
import type { Positions } from '../layout/seedPosition.ts';
import type { Network } from '../model/network.ts';
import type { NodeAttributes, TieAttributes } from './attributes.ts';
import { type Camera, cameraOver, wholePicture } from './camera.ts';
import { drawLabels } from './drawLabels.ts';
import { DashProgram } from './edgeProgram.ts';
import { ShapeProgram } from './nodeProgram.ts';
import { colourOf, type Palette, readPalette, translucent } from './palette.ts';
import { shapeOf } from './shapes.ts';
import { sizesOf } from './sizesOf.ts';
import { dashes, widthOf } from './tieStyle.ts';

/** What the picture shows. */
export interface Shown {
  readonly network: Network;
  readonly positions: Positions;
  readonly language: Language;
  /** A node or a tie, by id. */
  readonly selected: string | undefined;
}

/** What the picture tells. */
export interface PictureListeners {
  readonly onSelect: (id: string | undefined) => void;
  readonly onCamera: (camera: Camera) => void;
}

/** Draws a network in an element, with sigma. */
export interface Picture {
  readonly show: (shown: Shown) => void;
  /** Reads the page's colours anew. */
  readonly recolour: () => void;
  readonly moveTo: (camera: Partial<Camera>, isSudden: boolean) => void;
  /** Brings a node to the middle. */
  readonly goTo: (id: string, isSudden: boolean) => void;
  /** Brings all that is shown into view. */
  readonly fit: (isSudden: boolean) => void;
  readonly camera: () => Camera;
  readonly end: () => void;
}

/** Whether lines are so many that they are neither asked what the mouse is upon nor drawn while the picture moves. */
export const isLarge = ({ ties }: Network): boolean => ties.length > 4000;

/** Opens a picture; throws where the browser has no WebGL. */
export function openPicture(
  element: HTMLElement,
  manyLines: boolean,
  { onSelect, onCamera }: PictureListeners,
): Picture {
  let palette: Palette = readPalette(element);
  let shown: Shown | undefined;
  let hovered: string | undefined;
  let lit: ReadonlySet<string> | undefined;
  // Sizes are made for a place as on a desk; on a phone the same nodes would hide each other.
  const onScreen = Math.min(Math.max(element.clientWidth / 640, 0.55), 1);
  const sigma = new Sigma<NodeAttributes, TieAttributes>(new MultiGraph<NodeAttributes, TieAttributes>(), element, {
    nodeProgramClasses: { shape: ShapeProgram as never },
    edgeProgramClasses: { dash: DashProgram as never },
    defaultNodeType: 'shape',
    defaultEdgeType: 'dash',
    defaultDrawNodeHover: () => undefined,
    // Labels are ours: sigma's may lie upon each other.
    renderLabels: false,
    // While the page is laid out anew, or left, the place may have no width for a moment.
    allowInvalidContainer: true,
    stagePadding: 56,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    enableEdgeEvents: !manyLines,
    hideEdgesOnMove: manyLines,
    zIndex: true,
    nodeReducer: (id, { x, y, size, node }): Partial<NodeDisplayData> & { shape: unknown } => {
      const isFaded = lit !== undefined && !lit.has(id);
      const colour = colourOf(node, palette);
      return {
        x,
        y,
        size: size * onScreen * (id === shown?.selected ? 1.25 : 1),
        color: isFaded ? translucent(colour, 0.16) : colour,
        zIndex: isFaded ? 0 : 1,
        shape: shapeOf(node),
      };
    },
    edgeReducer: (id, { tie }): Partial<EdgeDisplayData> & { dash: number } => {
      const isLit = lit === undefined || lit.has(id);
      const isChosen = id === shown?.selected;
      return {
        size: widthOf(tie) * (isChosen ? 2.5 : 1),
        color: translucent(palette.tones[tie.tone], isChosen ? 1 : isLit ? (lit === undefined ? 0.5 : 0.85) : 0.06),
        zIndex: isLit ? 1 : 0,
        dash: dashes[tie.tone],
      };
    },
  });
  const light = () => {
    lit = litBy(hovered ?? shown?.selected, sigma.getGraph());
    sigma.refresh({ skipIndexation: true });
  };
  const point = (id: string | undefined) => {
    hovered = id;
    element.style.cursor = id === undefined ? '' : 'pointer';
    light();
  };
  sigma.on('enterNode', ({ node }) => point(node));
  sigma.on('leaveNode', () => point(undefined));
  sigma.on('enterEdge', ({ edge }) => point(edge));
  sigma.on('leaveEdge', () => point(undefined));
  sigma.on('clickNode', ({ node }) => onSelect(node));
  sigma.on('clickEdge', ({ edge }) => onSelect(edge));
  sigma.on('clickStage', () => onSelect(undefined));
  sigma.on('doubleClickNode', (event) => event.preventSigmaDefault());
  const stateOf = (): Camera => {
    const { x, y, ratio } = sigma.getCamera().getState();
    return { x, y, ratio };
  };
  sigma.getCamera().on('updated', () => onCamera(stateOf()));
  sigma.on('afterRender', () => {
    if (shown === undefined) return;
    drawLabels({ sigma, palette, language: shown.language, lit, first: [hovered, shown.selected] });
  });
  const moveTo: Picture['moveTo'] = (camera, isSudden) => {
    if (isSudden) sigma.getCamera().setState(camera);
    else void sigma.getCamera().animate(camera, { duration: 300 });
  };
  return {
    show: (next) => {
      const isSame = shown?.network === next.network && shown.positions === next.positions;
      shown = next;
      if (!isSame) {
        hovered = undefined;
        const graph = graphOf(next);
        sigma.setGraph(graph);
        sigma.setCustomBBox(boxOf(next.positions));
      }
      light();
    },
    recolour: () => {
      palette = readPalette(element);
      sigma.refresh({ skipIndexation: true });
    },
    moveTo,
    goTo: (id, isSudden) => {
      const place = sigma.getNodeDisplayData(id);
      if (place === undefined) return;
      moveTo({ x: place.x, y: place.y, ratio: Math.min(stateOf().ratio, 0.5) }, isSudden);
    },
    fit: (isSudden) => {
      const isWhole = shown === undefined || shown.network.nodes.length === shown.positions.size;
      moveTo(
        isWhole ? wholePicture : cameraOver(sigma.getGraph().mapNodes((id) => sigma.getNodeDisplayData(id))),
        isSudden,
      );
    },
    camera: stateOf,
    end: () => sigma.kill(),
  };
}

function graphOf({ network, positions }: Shown): MultiGraph<NodeAttributes, TieAttributes> {
  const sizes = sizesOf(network);
  const graph = new MultiGraph<NodeAttributes, TieAttributes>();
  for (const node of network.nodes) {
    const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
    // Upwards is down: the layout counts as screens do.
    graph.addNode(node.id, { x, y: -y, size: sizes.get(node.id) ?? 4, node });
  }
  for (const tie of network.ties) graph.addEdgeWithKey(tie.id, tie.source, tie.target, { tie });
  return graph;
}

/** The box of all places, of what is filtered out too, so that nothing moves when filters change. */
function boxOf(positions: Positions): { x: [number, number]; y: [number, number] } | null {
  const box = { x: [Infinity, -Infinity] as [number, number], y: [Infinity, -Infinity] as [number, number] };
  for (const { x, y } of positions.values()) {
    box.x = [Math.min(box.x[0], x), Math.max(box.x[1], x)];
    box.y = [Math.min(box.y[0], -y), Math.max(box.y[1], -y)];
  }
  return positions.size === 0 ? null : box;
}

/** What belongs to a node or a tie: its neighbours and the ties between; undefined where nothing is chosen. */
function litBy(id: string | undefined, graph: ReturnType<Sigma<NodeAttributes, TieAttributes>['getGraph']>) {
  if (id === undefined) return undefined;
  if (graph.hasNode(id)) return new Set([id, ...graph.neighbors(id), ...graph.edges(id)]);
  return graph.hasEdge(id) ? new Set([id, ...graph.extremities(id)]) : undefined;
}
