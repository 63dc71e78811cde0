import { reference } from '../../engine/reference.ts';
import { type Bipolarity, mostPermuted } from './bipolarity.ts';

/** The camps of the best split that have members, in the order in which they are shown. */
export const campsOf = (found: Bipolarity | null): (readonly string[])[] =>
  (found?.splits[0] ?? []).filter((members) => members.length > 0);

/** A camp's id by its place. */
export const campId = (index: number): string => `camp-${index + 1}`;

/** Shows a bipolarity as GraphQL has it. */
export function showBipolarity(found: Bipolarity | null) {
  if (found === null) return null;
  const { score, baseline, zScore, exact, splits } = found;
  return {
    score,
    baseline,
    zScore,
    exact,
    camps: campsOf(found).map((members, index) => ({
      id: campId(index),
      name: ({ language }: Readonly<Record<string, unknown>>) =>
        language === 'ZH' ? `阵营 ${index + 1}` : `Camp ${index + 1}`,
      members: members.map(reference),
    })),
    ties: splits.map(([first]) => first),
    warnings: warningsOf(found),
  };
}

function warningsOf(found: Bipolarity): string[] {
  const size = found.splits[0]?.flat().length ?? 0;
  return [
    ...(found.exact ? [] : ['There are more than 20 actors: the best split is the best that a local search found.']),
    ...(campsOf(found).length < 2 ? ['No split is better than one single camp.'] : []),
    ...(size < 4 ? [`There are only ${size} actors in the camps, so that a high score says little.`] : []),
    ...(size > mostPermuted ? [`There are more than ${mostPermuted} actors, so that zScore is not computed.`] : []),
  ];
}
