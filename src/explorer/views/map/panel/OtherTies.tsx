import { useMessages } from '../../../language/useLanguage.ts';
import { AppLink } from '../../../navigation/AppLink.tsx';
import type { Network } from '../model/network.ts';
import { type RelationName, relations } from '../model/relations.ts';
import type { MapState } from '../useMapState.ts';
import { words as mapWords } from '../words.ts';
import { words } from './words.ts';

const single = (Object.keys(relations) as RelationName[]).filter((name) => name !== 'all');

/** By which other relations a node is tied, each leading to the map of them with the node chosen. */
export function OtherTies({
  id,
  debate,
  shown,
}: {
  readonly id: string;
  readonly debate: Network;
  readonly shown: MapState['shown'];
}) {
  const text = useMessages(words);
  const names = useMessages(mapWords);
  const own = debate.ties.filter(({ source, target }) => source === id || target === id);
  const others = single
    .filter((name) => name !== shown && shown !== 'all')
    .map((name) => ({ name, count: own.filter(({ kind }) => relations[name].some((each) => each === kind)).length }))
    .filter(({ count }) => count > 0);
  if (others.length === 0) return null;
  return (
    <section className="map-tie-group" aria-label={text.showIn}>
      <h3>{text.showIn}</h3>
      <ul className="map-links">
        {others.map(({ name, count }) => (
          <li key={name}>
            <AppLink to="/map" parameters={{ show: name === 'stances' ? undefined : name, select: id }}>
              {names.shown[name]}
            </AppLink>{' '}
            <span className="soft small">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
