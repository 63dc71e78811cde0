import { lazy } from 'react';
import type { View } from '../../View.ts';

/** Two parties side by side. */
export const view: View = {
  path: '/sides',
  name: { zh: '两方对照', en: 'Two sides' },
  order: 20,
  component: lazy(async () => ({ default: (await import('./SidesView.tsx')).SidesView })),
};
