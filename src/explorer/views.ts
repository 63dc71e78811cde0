import type { View } from './View.ts';

const found = import.meta.glob<View>('./views/*/index.ts', { eager: true, import: 'view' });

/** All views, those of the navigation first and in its order. */
export const views: readonly View[] = Object.values(found).sort(
  (a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER),
);
