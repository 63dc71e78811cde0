import { useLanguage, useMessages } from '../../../language/useLanguage.ts';
import { Facet } from '../../../parts/Facet.tsx';
import { countFilters } from '../model/filterNetwork.ts';
import type { Network } from '../model/network.ts';
import { nodeKinds } from '../model/network.ts';
import { type MapState, noFilters, sides } from '../useMapState.ts';
import { words } from '../words.ts';
import { MonthField } from './MonthField.tsx';

/** The filters of the map. What cannot bear on the chosen ties is not offered. */
export function Filters({
  state,
  debate,
  whole,
}: {
  readonly state: MapState;
  /** All that is known, for the names of questions. */
  readonly debate: Network | undefined;
  /** What the picture shows without filters. */
  readonly whole: Network;
}) {
  const text = useMessages(words);
  const language = useLanguage();
  const { choice, set, shown } = state;
  const change = (name: string) => (values: readonly string[]) => set({ [name]: values });
  const kinds = nodeKinds
    .map((kind) => ({
      key: kind,
      name: text.kinds[kind],
      count: whole.nodes.filter((node) => node.kind === kind).length,
    }))
    .filter(({ key, count }) => count > 0 || choice.kinds.includes(key));
  const questions = (debate?.nodes ?? [])
    .filter(({ kind }) => kind === 'Question')
    .map(({ id, names }) => ({ key: id, name: names[language] }));
  const areStances = ['stances', 'all', 'discourse'].includes(shown);
  const isAny = countFilters(choice) > 0;
  return (
    <div className="map-filters">
      {kinds.length > 1 && (
        <Facet name={text.kind} values={kinds} chosen={choice.kinds} onChange={change('kind')} mostShown={9} />
      )}
      {areStances && (
        <>
          <Facet
            name={text.side}
            values={sides.map((side) => ({ key: side, name: text.sides[side] }))}
            chosen={choice.sides}
            onChange={change('side')}
          />
          <Facet
            name={text.question}
            values={questions}
            chosen={choice.questions}
            onChange={change('question')}
            mostShown={4}
          />
        </>
      )}
      {shown !== 'models' && (
        <div className="facet" role="group" aria-label={text.dates}>
          <h3>{text.dates}</h3>
          <MonthField name={text.from} value={choice.from} onChange={(from) => set({ from })} />
          <MonthField name={text.until} value={choice.until} onChange={(until) => set({ until })} />
          <p className="small soft">{text.datesHint}</p>
        </div>
      )}
      {isAny && (
        <button type="button" className="button" onClick={() => set(noFilters)}>
          {text.clearAll}
        </button>
      )}
    </div>
  );
}
