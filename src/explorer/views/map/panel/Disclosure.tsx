import { type ReactNode, useState } from 'react';

/** A line that opens to more; what is inside is asked for only once it is open. */
export function Disclosure({
  summary,
  isOpenAtFirst = false,
  children,
}: {
  readonly summary: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details className="map-disclosure" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && <div className="map-disclosed">{children}</div>}
    </details>
  );
}
