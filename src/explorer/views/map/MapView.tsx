import './map.css';
import './controls/controls.css';
import './panel/panel.css';
import { useMemo, useRef, useState } from 'react';
import { useLanguage, useMessages } from '../../language/useLanguage.ts';
import { Empty } from '../../parts/Empty.tsx';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { DiscourseControls } from './controls/DiscourseControls.tsx';
import { Filters } from './controls/Filters.tsx';
import { Legend } from './controls/Legend.tsx';
import { NodeSearch } from './controls/NodeSearch.tsx';
import { RelationTabs } from './controls/RelationTabs.tsx';
import { discourseVariables } from './discourseSettings.ts';
import { SaveMenu } from './export/SaveMenu.tsx';
import { useLayout } from './layout/useLayout.ts';
import { countFilters, filterNetwork, ofRelation } from './model/filterNetwork.ts';
import { MapPanel } from './panel/MapPanel.tsx';
import { Stage } from './picture/Stage.tsx';
import { useDebate } from './useDebate.ts';
import { useDiscourse } from './useDiscourse.ts';
import { noFilters, useMapState } from './useMapState.ts';
import { words } from './words.ts';

/** The view "debate map". */
export function MapView() {
  const text = useMessages(words);
  const language = useLanguage();
  const state = useMapState();
  const { shown, choice, settings, selected, camera, set } = state;
  const isDiscourse = shown === 'discourse';
  const variables = discourseVariables(settings, choice);
  const debate = useDebate(false);
  const discourse = useDiscourse(variables, !isDiscourse);
  const whole = useMemo(() => {
    if (shown === 'discourse') return discourse.network;
    return debate.network === undefined ? undefined : ofRelation(debate.network, shown);
  }, [shown, debate.network, discourse.network]);
  const { network, undated } = useMemo(() => {
    if (whole === undefined) return { network: undefined, undated: 0 };
    if (!isDiscourse) return filterNetwork(whole, choice);
    // The service has heard of the rest; here only kinds are left to filter.
    const nodes = whole.nodes.filter(({ kind }) => choice.kinds.length === 0 || choice.kinds.includes(kind));
    const kept = new Set(nodes.map(({ id }) => id));
    const ties = whole.ties.filter(({ source, target }) => kept.has(source) && kept.has(target));
    return { network: { nodes, ties }, undated: 0 };
  }, [whole, choice, isDiscourse]);
  const positions = useLayout(whole);
  const pictured = useMemo(
    () => (network === undefined || positions === undefined ? undefined : { network, positions, language, selected }),
    [network, positions, language, selected],
  );
  const [jump, setJump] = useState<{ readonly id: string }>();
  // Where they stand beside the picture they are always open; elsewhere they would push it out of sight.
  const [areFiltersOpen, setFiltersOpen] = useState(() => window.matchMedia('(width >= 78rem)').matches);
  const panel = useRef<HTMLDivElement>(null);
  const select = (id: string | undefined) => {
    if (id === selected) return;
    set({ select: id });
    if (id === undefined) panel.current?.focus({ preventScroll: true });
  };
  const areDated = choice.from !== undefined || choice.until !== undefined;
  const found = isDiscourse ? discourse.answer : undefined;
  const leftOut = [
    areDated && undated > 0 ? text.undated(undated) : '',
    !isDiscourse && debate.left > 0 ? text.left(debate.left) : '',
    found !== undefined && found.tieCount > found.edges.length ? text.leftTies(found.edges.length, found.tieCount) : '',
  ].filter((note) => note !== '');
  const fault = debate.fault ?? (isDiscourse ? discourse.fault : undefined);
  const retry = debate.fault === undefined ? discourse.retry : debate.retry;

  return (
    <div className="map">
      <div className="map-head">
        <h1>{text.title}</h1>
        <RelationTabs state={state} />
      </div>
      <div className="map-bar">
        <p className="soft map-introduction">{text.introduction[shown]}</p>
        <NodeSearch
          nodes={network?.nodes ?? []}
          onFound={(id) => {
            set({ select: id });
            setJump({ id });
          }}
        />
        {pictured !== undefined && pictured.network.nodes.length > 0 && (
          <SaveMenu
            name={text.shown[shown]}
            network={pictured.network}
            positions={pictured.positions}
            variables={isDiscourse ? variables : undefined}
          />
        )}
      </div>
      {fault !== undefined ? (
        <ErrorState fault={fault} retry={retry} />
      ) : (
        <div className="map-body">
          <details
            className="map-side"
            open={areFiltersOpen}
            onToggle={({ currentTarget }) => setFiltersOpen(currentTarget.open)}
          >
            <summary>{text.filtersChosen(countFilters(choice))}</summary>
            {isDiscourse && <DiscourseControls state={state} />}
            {whole !== undefined && <Filters state={state} debate={debate.network} whole={whole} />}
          </details>
          <div className="map-middle">
            {pictured === undefined ? (
              <div className="map-stage map-waiting">
                <Skeleton lines={0} />
                <p className="soft">{text.layingOut}</p>
              </div>
            ) : pictured.network.nodes.length === 0 ? (
              <div className="map-stage">
                <Empty
                  title={text.none}
                  action={{
                    name: text.clearAll,
                    run: () => set(noFilters),
                  }}
                >
                  {text.noneAdvice}
                </Empty>
              </div>
            ) : (
              <Stage
                shown={pictured}
                camera={camera}
                onSelect={select}
                onCamera={(next) => set({ camera: next }, { replace: true })}
                jump={jump}
              />
            )}
            {network !== undefined && network.nodes.length > 0 && <Legend network={network} />}
            {leftOut.length > 0 && <p className="small map-left">{leftOut.join(' ')}</p>}
          </div>
          <div className="map-panel" ref={panel} tabIndex={-1}>
            {network === undefined ? (
              <Skeleton lines={12} height="60vh" />
            ) : (
              <MapPanel
                state={state}
                network={network}
                debate={debate.network}
                {...(isDiscourse && discourse.answer !== undefined && { discourse: discourse.answer })}
                variables={variables}
                onSelect={select}
              />
            )}
          </div>
        </div>
      )}
    </div>
  );
}
