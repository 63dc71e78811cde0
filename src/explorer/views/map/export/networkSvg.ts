import type { Language } from '../../../language/language.ts';
import type { Positions } from '../layout/seedPosition.ts';
import type { Network } from '../model/network.ts';
import { colourOf, type Palette } from '../picture/palette.ts';
import { placeLabels } from '../picture/placeLabels.ts';
import { shapeOf, shapePath } from '../picture/shapes.ts';
import { shortName } from '../picture/shortName.ts';
import { sizesOf } from '../picture/sizesOf.ts';
import { dashes, widthOf } from '../picture/tieStyle.ts';

/** What a picture file is made of. */
export interface SvgContent {
  readonly network: Network;
  readonly positions: Positions;
  readonly language: Language;
  readonly palette: Palette;
  readonly fontFamily: string;
  /** How wide a text of 12 pixels is. */
  readonly measure: (text: string) => number;
  readonly title: string;
  /** What the shapes, colours and lines mean, each in words. */
  readonly legend: readonly { readonly mark: string; readonly name: string }[];
  readonly source: string;
}

const width = 1600;
const margin = 80;
const foot = 90;

/** Draws the network as an SVG: the whole of it, with title, legend and source, so that it can stand by itself. */
export function networkSvg(content: SvgContent): string {
  const { network, positions, language, palette, fontFamily, measure, title, legend, source } = content;
  const places = network.nodes.map(({ id }) => positions.get(id) ?? { x: 0, y: 0 });
  const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))];
  const factor = (width - 2 * margin) / Math.max(right - left, (bottom - top) * 1.2, 1);
  const height = Math.round((bottom - top) * factor + 2 * margin + foot);
  const indent = (width - (right - left) * factor) / 2;
  const at = (id: string) => {
    const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
    return { x: round((x - left) * factor + indent), y: round((y - top) * factor + margin) };
  };
  const sizes = sizesOf(network);
  const nodes = network.nodes.map((node) => ({
    node,
    ...at(node.id),
    id: node.id,
    size: sizes.get(node.id) ?? 4,
    radius: (sizes.get(node.id) ?? 4) * shapeOf(node).scale,
  }));
  const lines = network.ties.map((tie) => {
    const [from, to] = [at(tie.source), at(tie.target)];
    const dash = dashes[tie.tone];
    const dashed = dash === 0 ? '' : ` stroke-dasharray="${round(dash * 0.6)} ${round(dash * 0.4)}"`;
    return `<path d="M${from.x} ${from.y}L${to.x} ${to.y}" stroke="${palette.tones[tie.tone]}" stroke-width="${round(widthOf(tie))}"${dashed}/>`;
  });
  const shapes = nodes.map(
    ({ node, x, y, size }) =>
      `<path d="${shapePath(shapeOf(node), x, y, size)}" fill="${colourOf(node, palette)}"><title>${escape(node.names[language])}</title></path>`,
  );
  const texts = new Map(nodes.map(({ node }) => [node.id, shortName(node, language)]));
  const wishes = [...nodes]
    .sort((a, b) => b.radius - a.radius)
    .map(({ id, x, y, radius }) => ({ id, x, y, radius, width: measure(texts.get(id) ?? ''), height: 15 }));
  const labels = placeLabels(wishes, nodes, { width, height: height - foot }).map(
    ({ id, x, y }) => `<text x="${round(x)}" y="${round(y + 4)}">${escape(texts.get(id) ?? '')}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${language}">`,
    `<title>${escape(title)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.ground}"/>`,
    `<g fill="none" stroke-opacity="0.5">${lines.join('')}</g>`,
    `<g fill-rule="evenodd">${shapes.join('')}</g>`,
    `<g font-family="${escape(fontFamily)}" font-size="12" font-weight="500" fill="${palette.text}" stroke="${palette.ground}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${labels.join('')}</g>`,
    `<g font-family="${escape(fontFamily)}" fill="${palette.text}" font-size="14">`,
    `<text x="24" y="36" font-size="22" font-weight="600">${escape(title)}</text>`,
    ...legendRow(legend, height - 48, measure),
    `<text x="24" y="${height - 16}" fill="${palette.soft}">${escape(source)}</text></g></svg>`,
  ].join('\n');
}

function legendRow(legend: SvgContent['legend'], y: number, measure: SvgContent['measure']): string[] {
  let x = 24;
  return legend.map(({ mark, name }) => {
    const entry = `<g transform="translate(${round(x)} ${y - 12})">${mark}</g><text x="${round(x + 34)}" y="${y}">${escape(name)}</text>`;
    x += 34 + measure(name) * (14 / 12) + 22;
    return entry;
  });
}

const round = (number: number): number => Math.round(number * 100) / 100;

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
