import { lazy } from 'react';
import type { View } from '../../View.ts';

/** All that is known of one entity, on one page. */
export const view: View = {
  path: '/profile/:id',
  name: { zh: '档案', en: 'Profile' },
  component: lazy(async () => ({ default: (await import('./ProfileView.tsx')).ProfileView })),
};
