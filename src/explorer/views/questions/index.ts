import { lazy } from 'react';
import type { View } from '../../View.ts';

/** The questions of the debate, each with its positions and arguments. */
export const view: View = {
  path: '/questions',
  name: { zh: '争论的问题', en: 'Questions' },
  order: 30,
  component: lazy(async () => ({ default: (await import('./QuestionsView.tsx')).QuestionsView })),
};
