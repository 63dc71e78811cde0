import { useMessages } from '../../../language/useLanguage.ts';
import { type Tab, Tabs } from '../../../parts/Tabs.tsx';
import { relations } from '../model/relations.ts';
import { settingNames, settingParameters } from '../discourseSettings.ts';
import type { MapState } from '../useMapState.ts';
import { words } from '../words.ts';

const all = [...(Object.keys(relations) as (keyof typeof relations)[]), 'discourse'] as const;

/** Links to the map by each relation and to the camps; each keeps the filters, and begins with the whole picture. */
export function RelationTabs({ state }: { readonly state: MapState }) {
  const text = useMessages(words);
  const { shown, choice, settings } = state;
  const { questions, sides, kinds, from, until } = choice;
  const kept = {
    question: questions,
    side: sides,
    kind: kinds,
    from,
    until,
    ...Object.fromEntries(settingNames.map((name) => [settingParameters[name], state.written(name)])),
    activity: settings.minimumActivity === 1 ? undefined : String(settings.minimumActivity),
  };
  const tabs = all.map((name): Tab => ({
    key: name,
    name: text.shown[name],
    to: '/map',
    parameters: { show: name === 'stances' ? undefined : name, ...kept },
  }));
  return <Tabs label={text.relations} tabs={tabs} current={shown} />;
}
