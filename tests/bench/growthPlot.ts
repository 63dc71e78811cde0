import type { Growth } from './growth.ts';

const WIDTH = 760;
const HEIGHT = 400;
const LEFT = 64;
const RIGHT = WIDTH - 104;
const TOP = 64;
const BOTTOM = HEIGHT - 52;
const LABEL = 17;
/** Told apart by those who see few colours, too (Okabe and Ito). */
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7'];

/** A line chart of growth as SVG: multiples of the time at the smallest size over the size, with twice as much as a dashed line. */
export function growthPlot(title: string, below: string, growths: readonly Growth[]): string {
  const sizes = [...new Set(growths.flatMap(({ points }) => points.map(({ statements }) => statements)))];
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  const top = Math.max(2.4, ...growths.flatMap(({ points }) => points.map(({ most }) => most)));
  const x = (size: number) => LEFT + ((RIGHT - LEFT) * Math.log(size / smallest)) / Math.log(largest / smallest);
  const y = (multiple: number) => BOTTOM - ((BOTTOM - TOP) * multiple) / top;

  const step = [0.5, 1, 2, 5, 10, 20, 50].find((each) => top / each <= 6) ?? 100;
  const ticks = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
  const scales = [
    ...ticks.flatMap((tick) => [
      line([LEFT, y(tick)], [RIGHT, y(tick)], 'stroke="#e3e3e3"'),
      text([LEFT - 8, y(tick) + 4], `${tick}×`, 'text-anchor="end"'),
    ]),
    ...sizes.flatMap((size) => [
      line([x(size), BOTTOM], [x(size), BOTTOM + 5], 'stroke="#555"'),
      text([x(size), BOTTOM + 20], size.toLocaleString('en'), 'text-anchor="middle"'),
    ]),
    line([LEFT, BOTTOM], [RIGHT, BOTTOM], 'stroke="#555"'),
    text([(LEFT + RIGHT) / 2, BOTTOM + 40], 'statements', 'text-anchor="middle"'),
    line([LEFT, y(2)], [RIGHT, y(2)], 'stroke="#333" stroke-dasharray="6 5"'),
    ...(ticks.includes(2) ? [] : [text([LEFT - 8, y(2) + 4], '2×', 'text-anchor="end"')]),
  ];
  const places = apart(growths.map(({ points }) => y(points.at(-1)?.middle ?? 0)));
  const lines = growths.flatMap(({ name, points }, index) => {
    const colour = colours[index % colours.length] ?? '#000';
    const path = points.map(({ statements, middle }) => `${place(x(statements))},${place(y(middle))}`).join(' ');
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...points.flatMap(({ statements, middle, least, most }) => [
        line([x(statements), y(least)], [x(statements), y(most)], `stroke="${colour}" opacity="0.5"`),
        `<circle cx="${place(x(statements))}" cy="${place(y(middle))}" r="3.5" fill="${colour}"/>`,
      ]),
      text(
        [RIGHT + 10, (places[index] ?? 0) + 4],
        `${name}: ${points.at(-1)?.middle.toFixed(2) ?? ''}×`,
        `fill="${colour}" font-weight="bold"`,
      ),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" ` +
      'font-family="Helvetica, Arial, sans-serif" font-size="13" fill="#222" role="img">',
    `<title>${escaped(title)}</title>`,
    // Whatever the page behind it: dark letters need it.
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text([LEFT, 26], title, 'font-size="16" font-weight="bold"'),
    text([LEFT, 46], below, 'fill="#555" font-size="12"'),
    ...scales,
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}

type Point = readonly [number, number];

const place = (value: number): string => value.toFixed(1);

const line = ([x1, y1]: Point, [x2, y2]: Point, look: string): string =>
  `<line x1="${place(x1)}" y1="${place(y1)}" x2="${place(x2)}" y2="${place(y2)}" ${look}/>`;

const text = ([x, y]: Point, words: string, look: string): string =>
  `<text x="${place(x)}" y="${place(y)}" ${look}>${escaped(words)}</text>`;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same heights, moved down where labels would cover one another, and all of them up if that leaves the chart. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((_, index) => index).sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0));
  const moved = [...heights];
  let least = -Infinity;
  for (const index of order) {
    moved[index] = Math.max(heights[index] ?? 0, least);
    least = (moved[index] ?? 0) + LABEL;
  }
  const over = Math.max(0, Math.max(...moved) - BOTTOM);
  return moved.map((height) => height - over);
}
