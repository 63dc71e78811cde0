import { permutations } from './bipolarity.ts';
import { largestDistance } from './scale.ts';
import type { DiscourseSettings } from './settings.ts';

/** All that a network was computed with, so that it can be cited and computed again: `name: value`, one a line. */
export function showParameters({ scale, ...settings }: DiscourseSettings): string[] {
  const words = [
    'network',
    'kind',
    'actors',
    'normalisation',
    'duplicates',
    'ignorePolarity',
    'minimumActivity',
    'minimumProminence',
    'threshold',
    'question',
    'during',
    'certain',
  ] as const;
  return [
    ...words.map((name) => `${name}: ${String(settings[name] ?? 'none')}`),
    `scale: ${scale.kind}${scale.kind === 'INTEGER' ? ` from -${scale.range} to ${scale.range}` : ''}`,
    `largest distance on the scale: ${largestDistance(scale)}`,
    `permutations: ${permutations}`,
    'seed: 1',
  ];
}
