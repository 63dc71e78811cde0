import { lazy } from 'react';
import type { View } from '../../View.ts';

/** The entrance: what the debate is about, and where to begin. */
export const view: View = {
  path: '/',
  name: { zh: '首页', en: 'Start' },
  component: lazy(async () => ({ default: (await import('./StartView.tsx')).StartView })),
};
