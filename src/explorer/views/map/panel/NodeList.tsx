import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import { type Network, type NetworkNode, type NetworkTie, nodeKinds } from '../model/network.ts';
import { ShapeMark } from '../picture/ShapeMark.tsx';
import { words as mapWords } from '../words.ts';
import { Disclosure } from './Disclosure.tsx';
import { More } from './More.tsx';
import { words } from './words.ts';

/** The picture as a list: every node that it shows, by kind or by camp, those with most ties first. */
export function NodeList({
  network,
  ties,
  onSelect,
}: {
  readonly network: Network;
  readonly ties: ReadonlyMap<string, readonly NetworkTie[]>;
  readonly onSelect: (id: string) => void;
}) {
  const text = useMessages(words);
  const language = useLanguage();
  const names = useMessages(mapWords);
  const count = (id: string) => ties.get(id)?.length ?? 0;
  const groups = [
    ...[1, 2, 0].map((camp) => ({
      name: names.camps[camp] ?? '',
      nodes: network.nodes.filter((node) => node.camp === camp),
    })),
    ...nodeKinds.map((kind) => ({
      name: names.kinds[kind],
      nodes: network.nodes.filter((node) => node.camp === undefined && node.kind === kind),
    })),
  ].filter(({ nodes }) => nodes.length > 0);
  return (
    <section aria-label={text.list} className="map-list">
      <h2>{text.list}</h2>
      <p role="status" className="small soft">
        {names.count(network.nodes.length, network.ties.length)}
      </p>
      {groups.map(({ name, nodes }, index) => (
        <Disclosure
          key={name}
          isOpenAtFirst={index === 0 || nodes.some(({ camp }) => camp !== undefined)}
          summary={
            <>
              <strong>{name}</strong> <span className="soft small">{nodes.length}</span>
            </>
          }
        >
          <More items={[...nodes].sort((a, b) => count(b.id) - count(a.id) || compare(a, b, language))} first={20}>
            {(node) => (
              <li key={node.id}>
                <button type="button" className="map-node-button" onClick={() => onSelect(node.id)}>
                  <ShapeMark node={node} />
                  <span>{node.names[language]}</span>
                  <span className="soft small">{text.ties(count(node.id))}</span>
                </button>
              </li>
            )}
          </More>
        </Disclosure>
      ))}
    </section>
  );
}

const compare = (a: NetworkNode, b: NetworkNode, language: 'zh' | 'en'): number =>
  a.names[language].localeCompare(b.names[language], language);
