import { lazy } from 'react';
import type { View } from '../../View.ts';

/** Which road companies take, and whose money stands behind which model. */
export const view: View = {
  path: '/roads',
  name: { zh: '路线与资金', en: 'Roads and money' },
  order: 40,
  component: lazy(async () => ({ default: (await import('./RoadsView.tsx')).RoadsView })),
};
