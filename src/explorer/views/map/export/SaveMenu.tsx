import type { Language } from '../../../language/language.ts';
import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import { Icon } from '../../../parts/Icon.tsx';
import type { DiscourseVariables } from '../discourseDocument.ts';
import { discourseFile } from '../discourseSettings.ts';
import type { Positions } from '../layout/seedPosition.ts';
import type { Network } from '../model/network.ts';
import { readPalette } from '../picture/palette.ts';
import { words } from '../words.ts';
import { download, pngOf } from './download.ts';
import { nodesCsv, tiesCsv } from './networkCsv.ts';
import { networkSvg } from './networkSvg.ts';
import { svgLegend } from './svgLegend.ts';

/** Saves what is shown: the picture, and the data behind it; a discourse network's files come from the service. */
export function SaveMenu({
  name,
  network,
  positions,
  variables,
}: {
  /** What the picture shows, in words; files are named by it. */
  readonly name: string;
  readonly network: Network;
  readonly positions: Positions;
  /** Of a discourse network, what it was asked with. */
  readonly variables: DiscourseVariables | undefined;
}) {
  const text = useMessages(words);
  const language = useLanguage();
  const title = `${text.title}: ${name}`;
  const file = `debate-map-${name.toLowerCase().replaceAll(' ', '-')}`;
  const svg = (element: HTMLElement): string => {
    const palette = readPalette(element);
    const { fontFamily } = getComputedStyle(element);
    const legend = svgLegend(network, palette, text);
    const measure = measureIn(fontFamily);
    const source = `${text.source} · ${window.location.href}`;
    return networkSvg({ network, positions, language, palette, fontFamily, measure, title, legend, source });
  };
  const save =
    (extension: string, make: (element: HTMLElement) => Promise<Blob> | Blob) => async (from: HTMLElement) => {
      download(`${file}.${extension}`, await make(from));
      from.closest('details')?.removeAttribute('open');
    };
  const entry = (label: string, run: (from: HTMLElement) => Promise<void>) => (
    <li>
      <button type="button" className="map-save-entry" onClick={({ currentTarget }) => void run(currentTarget)}>
        {label}
      </button>
    </li>
  );
  const link = (label: string, href: string) => (
    <li>
      <a className="map-save-entry" href={href} download>
        {label}
      </a>
    </li>
  );
  return (
    <details className="map-save">
      <summary className="button">
        <Icon name="download" />
        {text.files}
      </summary>
      <ul className="map-save-list">
        {entry(
          text.filePng,
          save('png', (element) => pngOf(svg(element))),
        )}
        {entry(
          text.fileSvg,
          save('svg', (element) => new Blob([svg(element)], { type: 'image/svg+xml' })),
        )}
        {variables === undefined ? (
          <>
            {entry(
              text.fileGexf,
              save('gexf', (element) => gexfOf(element, network, positions, language)),
            )}
            {entry(
              text.fileNodes,
              save('nodes.csv', () => new Blob([nodesCsv(network)], { type: 'text/csv' })),
            )}
            {entry(
              text.fileTies,
              save('ties.csv', () => new Blob([tiesCsv(network)], { type: 'text/csv' })),
            )}
          </>
        ) : (
          <>
            {link(text.fileGexf, discourseFile('gexf', variables))}
            {link(text.fileGraphml, discourseFile('graphml', variables))}
            {link(text.fileMatrix, discourseFile('csv', variables))}
          </>
        )}
      </ul>
    </details>
  );
}

async function gexfOf(element: HTMLElement, network: Network, positions: Positions, language: Language): Promise<Blob> {
  const { networkGexf } = await import('./networkGexf.ts');
  return new Blob([networkGexf(network, positions, readPalette(element), language)], { type: 'application/xml' });
}

function measureIn(fontFamily: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text) => text.length * 12;
  context.font = `500 12px ${fontFamily}`;
  return (text) => context.measureText(text).width;
}
