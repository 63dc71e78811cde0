import type { ReactNode } from 'react';
import { useLanguage } from '../../language/useLanguage.ts';
import { formatDate } from '../../parts/formatDate.ts';
import { type Axis, barOf, type Span } from './timeAxis.ts';

/** The months over the rows. */
export function TimeScale({ axis }: { readonly axis: Axis }) {
  const language = useLanguage();
  return (
    <ol className="roads-scale small soft" aria-hidden="true">
      {axis.map((month) => (
        <li key={month}>{formatDate({ edtf: month, precision: 'MONTH' }, language)}</li>
      ))}
    </ol>
  );
}

/** A row of the axis: its bar takes all the time in which it can have been, and runs on where the end is open. */
export function TimeRow({
  axis,
  span,
  isEvent = false,
  children,
}: {
  readonly axis: Axis;
  readonly span: Span;
  readonly isEvent?: boolean;
  readonly children: ReactNode;
}) {
  const { start, width, isOpenAtStart, isOpenAtEnd } = barOf(span, axis);
  const states = [isEvent && 'is-event', isOpenAtStart && 'is-open-at-start', isOpenAtEnd && 'is-open-at-end'];
  return (
    <li className="roads-time-row">
      <div className="roads-track" aria-hidden="true">
        <span
          className={['roads-bar', ...states.filter((state) => state !== false)].join(' ')}
          style={{ left: `${start * 100}%`, width: `${width * 100}%` }}
        />
      </div>
      {children}
    </li>
  );
}
