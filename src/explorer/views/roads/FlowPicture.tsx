import { useMessages } from '../../language/useLanguage.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import type { ShownInvestment } from './documents.ts';
import { type Flow, flowOf, type Placed } from './flow.ts';
import { words } from './words.ts';

/** The height of a row, in rem. */
const row = 3.5;

/** Money as columns of names with lines between them; all lines are as wide as each other, since no amounts are known. */
export function FlowPicture({ investments }: { readonly investments: readonly ShownInvestment[] }) {
  const text = useMessages(words);
  const flow = flowOf(investments);
  const height = `${flow.rows * row}rem`;
  return (
    <div className="roads-flow">
      <Column title={text.investors} placed={flow.investors} height={height} />
      <Lines lines={flow.money} rows={flow.rows} height={height} />
      <Column title={text.companiesTitle} placed={flow.companies} height={height} />
      <Lines lines={flow.making} rows={flow.rows} height={height} />
      <Column title={text.models} placed={flow.models} height={height} />
    </div>
  );
}

function Column({
  title,
  placed,
  height,
}: {
  readonly title: string;
  readonly placed: readonly Placed[];
  readonly height: string;
}) {
  return (
    <section aria-label={title}>
      <h2 className="roads-flow-title">{title}</h2>
      <ul className="roads-flow-column" style={{ height }}>
        {placed.map(({ item, at }) => (
          <li key={item.id} style={{ top: `${(at - 0.5) * row}rem`, height: `${row - 0.5}rem` }}>
            <EntityLink entity={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lines({
  lines,
  rows,
  height,
}: {
  readonly lines: Flow['money'];
  readonly rows: number;
  readonly height: string;
}) {
  return (
    <svg
      className="roads-flow-lines"
      viewBox={`0 0 100 ${rows * 100}`}
      preserveAspectRatio="none"
      style={{ height }}
      aria-hidden="true"
      focusable="false"
    >
      {lines.map(({ from, to }, index) => {
        // A row's box ends a little above the row does.
        const [start, end] = [from * 100 - 7, to * 100 - 7];
        return <path key={index} d={`M0 ${start}C50 ${start} 50 ${end} 96 ${end}m-14 -9l14 9l-14 9`} />;
      })}
    </svg>
  );
}
