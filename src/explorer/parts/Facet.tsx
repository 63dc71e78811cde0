import './choices.css';
import { useId } from 'react';
import { useMessages } from '../language/useLanguage.ts';
import { words } from './words.ts';

/** One value that can be chosen, with the number of records that have it, where that is known. */
export interface FacetValue {
  readonly key: string;
  readonly name: string;
  readonly count?: number;
}

/** A filter of a view as a labelled list of check boxes, the first few shown and the rest on demand. */
export function Facet({
  name,
  values,
  chosen,
  onChange,
  mostShown = 6,
}: {
  readonly name: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly mostShown?: number;
}) {
  const text = useMessages(words);
  const title = useId();
  const first = values.filter(({ key }, index) => index < mostShown || chosen.includes(key));
  const rest = values.filter((value) => !first.includes(value));
  const list = (some: readonly FacetValue[]) => (
    <ul className="facet-values">
      {some.map(({ key, name: label, count }) => (
        <li key={key}>
          <label className="facet-value">
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, key] : chosen.filter((other) => other !== key))
              }
            />
            <span>{label}</span> {count !== undefined && <span className="facet-count soft small">{count}</span>}
          </label>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="facet" role="group" aria-labelledby={title}>
      <div className="facet-head">
        <span id={title} className="facet-name">
          {name}
        </span>
        {chosen.length > 0 && (
          <button type="button" className="facet-clear small" onClick={() => onChange([])}>
            {text.clear}
          </button>
        )}
      </div>
      {list(first)}
      {rest.length > 0 && (
        <details>
          <summary className="small">
            {text.more} ({rest.length})
          </summary>
          {list(rest)}
        </details>
      )}
    </div>
  );
}
