import { type RefObject, useEffect, useRef } from 'react';
import { useParameters } from '../../navigation/useParameters.ts';

/** Brings the opened claim into sight, at its first place, for those who come by a link to a claim far down. */
export function useClaimInSight<Part extends HTMLElement>(): RefObject<Part | null> {
  const opened = useParameters().get('claim');
  const part = useRef<Part>(null);
  useEffect(() => {
    if (opened === undefined) return undefined;
    // After the page has gone to its top, as it does on arrival.
    const frame = requestAnimationFrame(() =>
      part.current?.querySelector(`[data-claim="${CSS.escape(opened)}"]`)?.scrollIntoView({ block: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [opened]);
  return part;
}
