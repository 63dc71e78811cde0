import { useEffect, useState } from 'react';

/** A value as it was when it last stood still for some milliseconds, so that not every key asks the service. */
export function useTyped<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), milliseconds);
    return () => window.clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
