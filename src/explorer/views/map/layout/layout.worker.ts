import { computeLayout, type LayoutTask } from './computeLayout.ts';

self.addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => self.postMessage(computeLayout(data)));
