/** Our own icons, drawn in a square of 24 with strokes. */
const paths = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.8-1.7L20 20',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0-13v2m0 14v2m9-9h-2M5 12H3m15.4-6.4L17 7M7 17l-1.4 1.4m12.8 0L17 17M7 7 5.6 5.6',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  system: 'M4 5h16v11H4zM9 20h6m-3-4v4',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.300M14 10a4 4 0 0 0-5.7 0l-3.1 3.100a4 4 0 0 0 5.700 5.700L12 17.700',
  code: 'm8 7-5 5 5 5m8-10 5 5-5 5M14 5l-4 14',
  close: 'M6 6l12 12M18 6 6 18',
  quote: 'M5 17V12c0-3 1-5 4-6m-4 6h4v5H5Zm10 5v-5c0-3 1-5 4-6m-4 6h4v5h-4Z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  chevron: 'm8 10 4 4 4-4',
  check: 'm5 12 5 5 9-10',
  cross: 'M6 6l12 12M18 6 6 18',
  both: 'M4 9h13l-3-3m6 9H7l3 3',
  warning: 'M12 4 2.500 20h19L12 4Zm0 6v5m0 2.500v.01',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5',
  left: 'm14 6-6 6 6 6',
  right: 'm10 6 6 6-6 6',
  up: 'm6 14 6-6 6 6',
  down: 'm6 10 6 6 6-6',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  external: 'M14 4h6v6m0-6-9 9M10 5H5v14h14v-5',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof paths;

/** An icon; what it means must stand beside it in words, so screen readers pass it over. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true" focusable="false">
      <path d={paths[name]} strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
