import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import { StanceBadge } from '../../../parts/StanceBadge.tsx';
import type { DiscourseVariables } from '../discourseDocument.ts';
import type { NetworkNode, NetworkTie } from '../model/network.ts';
import { ShapeMark } from '../picture/ShapeMark.tsx';
import { PanelHead } from './PanelHead.tsx';
import { TieDetail } from './TieDetail.tsx';
import { words } from './words.ts';

/** A tie with its two ends, and what stands behind it. */
export function TiePanel({
  tie,
  nodes,
  variables,
  onSelect,
}: {
  readonly tie: NetworkTie;
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly variables: DiscourseVariables;
  readonly onSelect: (id: string | undefined) => void;
}) {
  const text = useMessages(words);
  const language = useLanguage();
  const end = (id: string) => {
    const node = nodes.get(id);
    return (
      <button type="button" className="button" onClick={() => onSelect(id)}>
        {node !== undefined && <ShapeMark node={node} />}
        <span className="map-button-name">{node?.names[language] ?? id}</span>
      </button>
    );
  };
  return (
    <section className="map-chosen" aria-label={text.panel}>
      <PanelHead name={text.tie[tie.kind].between} onClose={() => onSelect(undefined)} />
      <div className="map-ends">
        {end(tie.source)}
        {tie.kind === 'STANCE' && tie.tone !== 'PLAIN' ? (
          <StanceBadge polarity={tie.tone} />
        ) : (
          <span aria-hidden="true">{tie.kind === 'DISCOURSE' ? '↕' : '↓'}</span>
        )}
        {tie.kind === 'DISCOURSE' && <span className="small">{text.tone[tie.tone]}</span>}
        {end(tie.target)}
      </div>
      <TieDetail tie={tie} variables={variables} />
    </section>
  );
}
