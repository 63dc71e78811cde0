import { useEffect, useRef } from 'react';

/** A month to choose. Browsers without a field for months take it as text, such as 2024-05. */
export function MonthField({
  name,
  value,
  onChange,
}: {
  readonly name: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // While somebody types, what they typed so far stays, though it is no month yet.
    if (field.current !== null && field.current !== document.activeElement) field.current.value = value ?? '';
  }, [value]);
  return (
    <label className="map-month">
      <span className="small">{name}</span>
      <input
        ref={field}
        type="month"
        defaultValue={value ?? ''}
        placeholder="2024-05"
        onChange={({ target }) => {
          if (target.value === '') onChange(undefined);
          else if (/^(19|20)\d\d-\d\d$/.test(target.value)) onChange(target.value);
        }}
      />
    </label>
  );
}
