import './map.css';
import { Link } from 'wouter';
import { useMessages } from '../../../language/useLanguage.ts';
import { placeOf } from '../../../navigation/placeOf.ts';
import { useHref } from '../../../navigation/useHref.ts';
import { ProfileSection } from '../sections/ProfileSection.tsx';
import { words } from '../words.ts';
import { placesAround, shorten } from './placesAround.ts';
import { chooseNeighbours, type Tie, tieKinds } from './ties.ts';

const most = 12;
const centre = { x: 240, y: 150 };

/**
 * What is near a record, drawn. Screen readers and the keyboard pass the drawing over: the lists of the page hold the same
 * records, in words.
 */
export function MiniMap({
  name,
  kind,
  ties,
}: {
  readonly name: string;
  readonly kind: string;
  readonly ties: readonly Tie[];
}) {
  const text = useMessages(words);
  const href = useHref();
  const chosen = chooseNeighbours(ties, most);
  if (chosen.length === 0) return null;
  const places = placesAround(chosen.length);
  const rest = new Set(ties.map(({ entity }) => entity.id)).size - chosen.length;
  const linkTo = (id: string) => {
    const { to, parameters } = placeOf(id);
    return href(to, parameters);
  };
  return (
    <ProfileSection title={text.map}>
      <figure className="profile-map">
        <svg viewBox="0 0 480 300" aria-hidden="true" focusable="false">
          {chosen.flatMap(({ entity, kinds }, index) => {
            const { x, y } = places[index] ?? centre;
            const length = Math.hypot(x - centre.x, y - centre.y) || 1;
            return kinds.map((tie, which) => {
              // Several ties of the same record run beside each other.
              const aside = (which - (kinds.length - 1) / 2) * 5;
              const [dx, dy] = [(-(y - centre.y) / length) * aside, ((x - centre.x) / length) * aside];
              return (
                <line
                  key={`${tie} ${entity.id}`}
                  className={`profile-tie is-${tie}`}
                  x1={centre.x + dx}
                  y1={centre.y + dy}
                  x2={x + dx}
                  y2={y + dy}
                />
              );
            });
          })}
          <circle className={`profile-node is-${kind.toLowerCase()} is-centre`} cx={centre.x} cy={centre.y} r={13} />
          {chosen.map(({ entity }, index) => {
            const { x = 0, y = 0, anchor = 'middle', dx = 0, dy = 0 } = places[index] ?? {};
            return (
              <Link key={entity.id} href={linkTo(entity.id)} tabIndex={-1}>
                <title>{entity.name}</title>
                <circle className={`profile-node is-${entity.__typename.toLowerCase()}`} cx={x} cy={y} r={8} />
                <text x={x + dx} y={y + dy} textAnchor={anchor}>
                  {shorten(entity.name)}
                </text>
              </Link>
            );
          })}
          <text className="is-centre" x={centre.x} y={centre.y + 30} textAnchor="middle">
            {shorten(name)}
          </text>
        </svg>
        <figcaption className="small soft">
          <ul className="profile-legend">
            {tieKinds
              .filter((wanted) => chosen.some(({ kinds }) => kinds.includes(wanted)))
              .map((tie) => (
                <li key={tie}>
                  <svg viewBox="0 0 28 8" aria-hidden="true" focusable="false">
                    <line className={`profile-tie is-${tie}`} x1={0} y1={4} x2={28} y2={4} />
                  </svg>
                  {text.ties[tie]}
                </li>
              ))}
            {rest > 0 && <li>{text.mapMore(rest)}</li>}
          </ul>
          {text.mapNote}
        </figcaption>
      </figure>
    </ProfileSection>
  );
}
