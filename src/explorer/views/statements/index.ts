import { lazy } from 'react';
import type { View } from '../../View.ts';

/** Who said what: statements with their words, stances and sources. */
export const view: View = {
  path: '/statements',
  name: { zh: '谁说了什么', en: 'Who said what' },
  order: 10,
  component: lazy(async () => ({ default: (await import('./StatementsView.tsx')).StatementsView })),
};
