import { useMessages } from '../../../language/useLanguage.ts';
import { type Network, nodeKinds, type Tone } from '../model/network.ts';
import { ShapeMark } from '../picture/ShapeMark.tsx';
import { toneColours } from '../picture/palette.ts';
import { dashes } from '../picture/tieStyle.ts';
import { words } from '../words.ts';

const tones: readonly Tone[] = ['SUPPORT', 'OPPOSE', 'AMBIVALENT', 'PLAIN'];

/** What shapes, colours and lines of the picture mean; only what it shows is explained. */
export function Legend({ network: { nodes, ties } }: { readonly network: Network }) {
  const text = useMessages(words);
  const camps = [1, 2, 0].filter((camp) => nodes.some((node) => node.camp === camp));
  const kinds = nodeKinds.filter((kind) => nodes.some((node) => node.camp === undefined && node.kind === kind));
  return (
    <div className="map-legend small" role="group" aria-label={text.legend}>
      <ul className="map-legend-list">
        {camps.map((camp) => (
          <li key={camp}>
            <ShapeMark node={{ kind: 'Person', named: true, camp }} /> {text.camps[camp]}
          </li>
        ))}
        {kinds.map((kind) => (
          <li key={kind}>
            <ShapeMark node={{ kind, named: true }} /> {text.kinds[kind]}
          </li>
        ))}
        {nodes.some(({ named }) => !named) && (
          <li>
            <ShapeMark node={{ kind: 'Person', named: false, ...(camps.length > 0 && { camp: 1 }) }} /> {text.anonymous}
          </li>
        )}
        {tones
          .filter((tone) => ties.some((tie) => tie.tone === tone))
          .map((tone) => (
            <li key={tone}>
              <svg className="map-line" viewBox="0 0 28 8" aria-hidden="true" focusable="false">
                <path
                  d="M0 4H28"
                  strokeWidth="2"
                  style={{ stroke: `var(${toneColours[tone]})` }}
                  strokeDasharray={dashArray(tone)}
                />
              </svg>{' '}
              {text.tones[tone]}
            </li>
          ))}
      </ul>
      <p className="soft">{camps.length > 0 ? text.sizeActivity : text.size}</p>
    </div>
  );
}

const dashArray = (tone: Tone): string | undefined => {
  const length = dashes[tone];
  return length === 0 ? undefined : `${length * 0.6} ${length * 0.4}`;
};
