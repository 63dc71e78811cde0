import { type Network, nodeKinds, type Tone } from '../model/network.ts';
import { colourOf, type Palette } from '../picture/palette.ts';
import { shapeOf, shapePath } from '../picture/shapes.ts';
import { dashes } from '../picture/tieStyle.ts';

/** The words that a legend needs. */
export interface LegendWords {
  readonly kinds: Readonly<Record<(typeof nodeKinds)[number], string>>;
  readonly camps: readonly string[];
  readonly tones: Readonly<Record<Tone, string>>;
  readonly anonymous: string;
}

/** The legend of a picture file: marks as SVG within 28 by 16, with their meaning. */
export function svgLegend(
  { nodes, ties }: Network,
  palette: Palette,
  text: LegendWords,
): { readonly mark: string; readonly name: string }[] {
  const mark = (node: Parameters<typeof colourOf>[0]) =>
    `<path fill-rule="evenodd" d="${shapePath(shapeOf(node), 14, 8, 6)}" fill="${colourOf(node, palette)}"/>`;
  const line = (tone: Tone) =>
    `<path d="M0 8H28" stroke="${palette.tones[tone]}" stroke-width="2"${
      dashes[tone] === 0 ? '' : ` stroke-dasharray="${dashes[tone] * 0.6} ${dashes[tone] * 0.4}"`
    }/>`;
  const camps = [1, 2, 0].flatMap((camp) => {
    const found = nodes.find((node) => node.camp === camp);
    return found === undefined ? [] : [{ mark: mark({ ...found, named: true }), name: text.camps[camp] ?? '' }];
  });
  const kinds = nodeKinds.flatMap((kind) => {
    const found = nodes.find((node) => node.camp === undefined && node.kind === kind);
    return found === undefined ? [] : [{ mark: mark({ ...found, named: true }), name: text.kinds[kind] }];
  });
  const hollow = nodes.find(({ named }) => !named);
  const tones = (['SUPPORT', 'OPPOSE', 'AMBIVALENT', 'PLAIN'] as const).filter((tone) =>
    ties.some((tie) => tie.tone === tone),
  );
  return [
    ...camps,
    ...kinds,
    ...(hollow === undefined ? [] : [{ mark: mark(hollow), name: text.anonymous }]),
    ...tones.map((tone) => ({ mark: line(tone), name: text.tones[tone] })),
  ];
}
