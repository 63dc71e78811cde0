import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import { StanceBadge } from '../../../parts/StanceBadge.tsx';
import type { DiscourseVariables } from '../discourseDocument.ts';
import type { NetworkNode, NetworkTie, TieKind } from '../model/network.ts';
import { ShapeMark } from '../picture/ShapeMark.tsx';
import { Disclosure } from './Disclosure.tsx';
import { More } from './More.tsx';
import { TieDetail } from './TieDetail.tsx';
import { words } from './words.ts';

/** A node's ties by what they say, each opening to its record, its words and its source. */
export function TieList({
  id,
  ties,
  nodes,
  variables,
  onSelect,
}: {
  readonly id: string;
  readonly ties: readonly NetworkTie[];
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly variables: DiscourseVariables;
  readonly onSelect: (id: string) => void;
}) {
  const text = useMessages(words);
  const language = useLanguage();
  if (ties.length === 0) return <p className="soft">{text.noTies}</p>;
  return [...grouped(id, ties)].map(([key, { kind, direction, members }]) => (
    <section key={key} className="map-tie-group" aria-label={text.tie[kind][direction]}>
      <h3>
        {text.tie[kind][direction]} <span className="soft small">{members.length}</span>
      </h3>
      <More items={members} first={12}>
        {(tie) => {
          const other = nodes.get(tie.source === id ? tie.target : tie.source);
          if (other === undefined) return null;
          return (
            <li key={tie.id}>
              <Disclosure
                summary={
                  <>
                    {tie.kind === 'STANCE' && tie.tone !== 'PLAIN' && <StanceBadge polarity={tie.tone} />}
                    {tie.kind === 'DISCOURSE' && text.tone[tie.tone] !== '' && (
                      <span className={`badge is-${tie.tone.toLowerCase()}`}>{text.tone[tie.tone]}</span>
                    )}{' '}
                    <ShapeMark node={other} /> {other.names[language]}
                  </>
                }
              >
                <button type="button" className="button" onClick={() => onSelect(other.id)}>
                  <ShapeMark node={other} />
                  <span className="map-button-name">{other.names[language]}</span>
                </button>
                <TieDetail tie={tie} variables={variables} />
              </Disclosure>
            </li>
          );
        }}
      </More>
    </section>
  ));
}

interface Grouped {
  readonly kind: TieKind;
  readonly direction: 'out' | 'in';
  readonly members: NetworkTie[];
}

function grouped(id: string, ties: readonly NetworkTie[]): ReadonlyMap<string, Grouped> {
  const groups = new Map<string, Grouped>();
  for (const tie of ties) {
    const direction = tie.kind === 'DISCOURSE' || tie.source === id ? 'out' : 'in';
    const key = `${tie.kind}/${direction}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind: tie.kind, direction, members: [tie] });
    else group.members.push(tie);
  }
  for (const { members } of groups.values()) members.sort((a, b) => b.weight - a.weight);
  return groups;
}
