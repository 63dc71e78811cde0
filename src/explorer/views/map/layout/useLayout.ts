import { useEffect, useMemo, useState } from 'react';
import type { Network } from '../model/network.ts';
import { sizesOf } from '../picture/sizesOf.ts';
import type { Layout, LayoutTask } from './computeLayout.ts';
import { keepLayout, keptLayout, layoutKey } from './layoutCache.ts';
import type { Positions } from './seedPosition.ts';

/** Lays a network out in a worker of its own, or finds the layout of an earlier visit; undefined until it is there. */
export function useLayout(network: Network | undefined): Positions | undefined {
  const task = useMemo(() => (network === undefined ? undefined : taskOf(network)), [network]);
  const key = useMemo(() => (task === undefined ? undefined : layoutKey(task)), [task]);
  const kept = useMemo(
    () => (task === undefined || key === undefined ? undefined : keptLayout(key, task.nodes.length)),
    [task, key],
  );
  const [made, setMade] = useState<{ readonly key: string; readonly layout: Layout }>();
  const layout = kept ?? (made?.key === key ? made?.layout : undefined);
  const isMissing = layout === undefined;
  useEffect(() => {
    if (!isMissing || task === undefined || key === undefined) return;
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Layout>) => {
      keepLayout(key, data);
      setMade({ key, layout: data });
    });
    worker.postMessage(task);
    return () => worker.terminate();
  }, [isMissing, task, key]);
  return useMemo(
    () =>
      task === undefined || layout === undefined
        ? undefined
        : new Map(task.nodes.map(({ id }, index) => [id, layout[index] ?? { x: 0, y: 0 }])),
    [task, layout],
  );
}

/** Whoever contradicts is not drawn nearer for it, and camps begin on two sides. */
function taskOf(network: Network): LayoutTask {
  const sizes = sizesOf(network);
  const isDiscourse = network.nodes.some(({ camp }) => camp !== undefined);
  return {
    nodes: network.nodes.map(({ id, camp = 0 }) => ({
      id,
      size: Math.round(sizes.get(id) ?? 4),
      side: [0, -1, 1][camp] ?? 0,
    })),
    ties: network.ties
      .filter(({ tone }) => !isDiscourse || tone !== 'OPPOSE')
      .map(({ source, target, weight }) => ({ source, target, weight })),
  };
}
