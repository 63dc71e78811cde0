import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useMessages } from '../../../language/useLanguage.ts';
import { Icon } from '../../../parts/Icon.tsx';
import { words } from './words.ts';

/** Tells the panel's heading whether it takes the focus when it appears. */
export const TakesFocus = createContext(false);

/** The heading of what is chosen; it takes the focus when something else is chosen, so that nobody has to look for it. */
export function PanelHead({
  name,
  onClose,
  children,
}: {
  readonly name: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const text = useMessages(words);
  const heading = useRef<HTMLHeadingElement>(null);
  const takesFocus = useContext(TakesFocus);
  useEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [takesFocus]);
  return (
    <div className="map-chosen-head">
      <button type="button" className="button" onClick={onClose}>
        <Icon name="close" />
        {text.close}
      </button>
      <div>
        {children}
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
      </div>
    </div>
  );
}
