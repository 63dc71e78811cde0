import { lazy } from 'react';
import type { View } from '../../View.ts';

/** The debate as a network. */
export const view: View = {
  path: '/map',
  name: { zh: '论争地图', en: 'Debate map' },
  order: 5,
  component: lazy(async () => ({ default: (await import('./MapView.tsx')).MapView })),
};
