import type { NetworkNode, NodeKind, Tone } from '../model/network.ts';

/** The page's colours, resolved for the present theme: what is drawn on a canvas cannot read style sheets. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly soft: string;
  readonly accent: string;
  readonly kinds: Readonly<Record<NodeKind, string>>;
  readonly tones: Readonly<Record<Tone, string>>;
  /** None, the first camp, the second. */
  readonly camps: readonly string[];
}

/** The variable of the style sheets that colours each kind. */
export const kindColours: Readonly<Record<NodeKind, string>> = {
  Person: '--person',
  Group: '--group',
  Organisation: '--organisation',
  Model: '--model',
  Product: '--product',
  Question: '--question',
  Claim: '--claim',
  Strategy: '--text',
  BusinessModel: '--statement',
};

/** The variable of the style sheets that colours each kind of tie. */
export const toneColours: Readonly<Record<Tone, string>> = {
  SUPPORT: '--support',
  OPPOSE: '--oppose',
  AMBIVALENT: '--ambivalent',
  PLAIN: '--line-strong',
};

/** The variables of the style sheets that colour camps: none, the first, the second. */
export const campColours = ['--statement', '--person', '--organisation'] as const;

/** Reads the colours as they are within an element. */
export function readPalette(within: HTMLElement): Palette {
  const probe = document.createElement('span');
  within.append(probe);
  const read = (variable: string): string => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const palette = {
    ground: read('--ground'),
    text: read('--text'),
    soft: read('--text-soft'),
    accent: read('--accent'),
    kinds: mapValues(kindColours, read),
    tones: mapValues(toneColours, read),
    camps: campColours.map(read),
  };
  probe.remove();
  return palette;
}

function mapValues<Key extends string>(record: Readonly<Record<Key, string>>, change: (value: string) => string) {
  return Object.fromEntries(Object.entries<string>(record).map(([key, value]) => [key, change(value)])) as Record<
    Key,
    string
  >;
}

/** The colour of a node: of its camp in a discourse network, else of its kind. */
export const colourOf = ({ kind, camp }: NetworkNode, palette: Palette): string =>
  (camp === undefined ? undefined : palette.camps[camp]) ?? palette.kinds[kind];

/** Makes a colour such as `rgb(1, 2, 3)` translucent. */
export const translucent = (colour: string, alpha: number): string =>
  colour.replace(/^rgba?\(([^)]*)\)$/, (_, numbers: string) => {
    const [red = '0', green = '0', blue = '0'] = numbers.split(',');
    return `rgba(${red},${green},${blue},${alpha})`;
  });
