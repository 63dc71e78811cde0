import { useQuery } from '../../../graphql/useQuery.ts';
import { apiLanguage } from '../../../language/language.ts';
import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import { AppLink } from '../../../navigation/AppLink.tsx';
import { placeOf } from '../../../navigation/placeOf.ts';
import { Loaded } from '../../../parts/Loaded.tsx';
import { Skeleton } from '../../../parts/Skeleton.tsx';
import { words as shellWords } from '../../../shell/words.ts';
import type { DiscourseVariables } from '../discourseDocument.ts';
import type { Network, NetworkNode, NetworkTie } from '../model/network.ts';
import { ShapeMark } from '../picture/ShapeMark.tsx';

import type { MapState } from '../useMapState.ts';
import { recordDocument } from './documents.ts';
import { OtherTies } from './OtherTies.tsx';
import { PanelHead } from './PanelHead.tsx';
import { TieList } from './TieList.tsx';
import { words } from './words.ts';

/** Who or what a node is, where more of it stands, and its ties. */
export function NodePanel({
  id,
  node,
  ties,
  nodes,
  variables,
  shown,
  debate,
  onSelect,
}: {
  readonly id: string;
  /** Undefined where the picture does not show it. */
  readonly node: NetworkNode | undefined;
  readonly ties: readonly NetworkTie[];
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly variables: DiscourseVariables;
  readonly shown: MapState['shown'];
  /** All that is known, also what the picture does not show. */
  readonly debate: Network | undefined;
  readonly onSelect: (id: string | undefined) => void;
}) {
  const text = useMessages(words);
  const language = useLanguage();
  const answer = useQuery(recordDocument, { id, language: apiLanguage(language) });
  const record = answer.data?.node;
  const found = record !== null && record !== undefined ? ('name' in record ? record.name : nameOf(record)) : undefined;
  const name = node?.names[language] ?? found ?? id;
  const kind = id.slice(0, id.indexOf(':'));
  const place = placeOf(id);
  return (
    <section className="map-chosen" aria-label={text.panel}>
      <PanelHead name={name} onClose={() => onSelect(undefined)}>
        {node !== undefined && <KindLine node={node} />}
      </PanelHead>
      {node !== undefined && node.kind !== 'Claim' && node.kind !== 'Question' && (
        <p className="soft small" lang={language === 'zh' ? 'en' : 'zh-CN'}>
          {node.names[language === 'zh' ? 'en' : 'zh']}
        </p>
      )}
      <Loaded answer={answer} skeleton={<Skeleton lines={2} height="3rem" />}>
        {({ node: told }) => {
          if (told === null) return <p className="soft">{text.noFact}</p>;
          return 'description' in told && told.description !== null ? <p>{told.description}</p> : null;
        }}
      </Loaded>
      <p className="map-links">
        {place.to !== '/statements' && (
          <AppLink {...place}>{kind === 'claim' || kind === 'question' ? text.question : text.profile}</AppLink>
        )}
        <AppLink to="/statements" parameters={statementsOf(kind, id)}>
          {text.said}
        </AppLink>
      </p>
      {node === undefined ? (
        <p className="soft">{text.notShown}</p>
      ) : (
        <TieList id={id} ties={ties} nodes={nodes} variables={variables} onSelect={onSelect} />
      )}
      {debate !== undefined && <OtherTies id={id} debate={debate} shown={shown} />}
    </section>
  );
}

function KindLine({ node }: { readonly node: NetworkNode }) {
  const text = useMessages(words);
  const { kinds } = useMessages(shellWords);
  return (
    <p className="small soft map-kind">
      <ShapeMark node={node} /> {kinds[node.kind]}
      {!node.named && <> · {text.anonymous}</>}
      {node.side !== null && <> · {text.side[node.side]}</>}
      {node.camp !== undefined && <> · {text.camp(node.camp)}</>}
      {node.activity !== undefined && <> · {text.activity(node.activity)}</>}
    </p>
  );
}

const nameOf = (record: object): string | undefined => ('text' in record ? String(record.text) : undefined);

function statementsOf(kind: string, id: string) {
  return kind === 'claim' || kind === 'question' ? { [kind]: id } : { party: id };
}
