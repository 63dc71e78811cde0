import { useMemo, useState } from 'react';
import type { DiscourseAnswer, DiscourseVariables } from '../discourseDocument.ts';
import { type Network, tiesByNode } from '../model/network.ts';
import type { MapState } from '../useMapState.ts';
import { DiscourseReading } from './DiscourseReading.tsx';
import { NodeList } from './NodeList.tsx';
import { NodePanel } from './NodePanel.tsx';
import { TakesFocus } from './PanelHead.tsx';
import { TiePanel } from './TiePanel.tsx';

/** What stands beside the picture: what is chosen, or else all that it shows, as a list. */
export function MapPanel({
  state: { selected, shown },
  network,
  debate,
  discourse,
  variables,
  onSelect,
}: {
  readonly state: MapState;
  readonly network: Network;
  /** All that is known, also what the picture does not show. */
  readonly debate: Network | undefined;
  readonly discourse?: DiscourseAnswer;
  readonly variables: DiscourseVariables;
  readonly onSelect: (id: string | undefined) => void;
}) {
  const [arrivedWith] = useState(selected);
  const nodes = useMemo(() => new Map(network.nodes.map((node) => [node.id, node])), [network]);
  const ties = useMemo(() => tiesByNode(network.ties), [network]);
  const tie = network.ties.find(({ id }) => id === selected);
  if (selected === undefined) {
    return (
      <>
        {discourse !== undefined && <DiscourseReading answer={discourse} />}
        <NodeList network={network} ties={ties} onSelect={onSelect} />
      </>
    );
  }
  const known = debate?.ties.find(({ id }) => id === selected);
  return (
    // On arrival with a link the page begins at its beginning; after that the focus follows what is chosen.
    <TakesFocus value={selected !== arrivedWith}>
      {tie !== undefined ? (
        <TiePanel key={selected} tie={tie} nodes={nodes} variables={variables} onSelect={onSelect} />
      ) : (
        <NodePanel
          key={selected}
          id={known?.source ?? endOf(selected)}
          node={nodes.get(selected)}
          ties={ties.get(selected) ?? []}
          nodes={nodes}
          variables={variables}
          shown={shown}
          debate={debate}
          onSelect={onSelect}
        />
      )}
    </TakesFocus>
  );
}

/** Of a tie that is not there, such as one of a discourse network that was computed otherwise, one end is told. */
const endOf = (id: string): string => id.split('|')[1] ?? id;
