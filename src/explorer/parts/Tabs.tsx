import './choices.css';
import { AppLink } from '../navigation/AppLink.tsx';
import type { ParameterChanges } from '../navigation/useParameters.ts';

/** One of several ways to see the same view. */
export interface Tab {
  readonly key: string;
  readonly name: string;
  readonly to: string;
  readonly parameters: ParameterChanges;
}

/** Links between ways to see the same view; links rather than buttons, since each has an address. */
export function Tabs({
  label,
  tabs,
  current,
}: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
}) {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        {tabs.map(({ key, name, to, parameters }) => (
          <li key={key}>
            <AppLink to={to} parameters={parameters} isCurrent={key === current} className="button">
              {name}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
