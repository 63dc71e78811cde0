import { useMessages } from '../../../language/useLanguage.ts';
import { possibleValues, settingNames, settingParameters } from '../discourseSettings.ts';
import type { MapState } from '../useMapState.ts';
import { settingWords } from './settingWords.ts';

/** How the discourse network is computed; only what goes together can be chosen. */
export function DiscourseControls({ state: { settings, set } }: { readonly state: MapState }) {
  const text = useMessages(settingWords);
  return (
    <div className="facet map-settings" role="group" aria-label={text.title}>
      <h3>{text.title}</h3>
      {settingNames.map((name) => {
        const values = possibleValues(name, settings);
        return (
          <label key={name} className="map-setting">
            <span className="small">{text.names[name]}</span>
            <select
              value={settings[name]}
              onChange={({ target }) => {
                const isUsual = target.value === values[0];
                set({ [settingParameters[name]]: isUsual ? undefined : target.value, camera: undefined });
              }}
            >
              {values.map((value) => (
                <option key={value} value={value}>
                  {text.values[value]}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <label className="map-setting">
        <span className="small">{text.activity}</span>
        <input
          type="number"
          min={1}
          max={99}
          value={settings.minimumActivity}
          onChange={({ target }) =>
            set({ activity: target.value === '1' || target.value === '' ? undefined : target.value })
          }
        />
      </label>
    </div>
  );
}
