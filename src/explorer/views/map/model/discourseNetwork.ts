import type { DiscourseAnswer, DiscourseVariables } from '../discourseDocument.ts';
import { type Network, type NetworkNode, type NetworkTie, tieId, type Tone } from './network.ts';

/** Makes a discourse network one that the map can draw. */
export function discourseNetwork(answer: DiscourseAnswer, kind: DiscourseVariables['kind']): Network {
  const camps = new Map(
    (answer.bipolarity?.camps ?? []).flatMap(({ members }, index) => members.map(({ id }) => [id, index + 1] as const)),
  );
  const nodes = answer.nodes.flatMap(({ node, activity }): NetworkNode[] => {
    if (!('zh' in node)) return [];
    const isClaim = node.__typename === 'Claim';
    return [
      {
        id: node.id,
        kind: node.__typename,
        names: { zh: node.zh, en: node.en },
        named: !('named' in node) || node.named,
        side: isClaim ? node.leaning : null,
        question: isClaim ? (node.question?.id ?? null) : null,
        activity,
        // Camps are of actors: claims keep the look of their kind.
        ...(!isClaim && camps.size > 0 && { camp: camps.get(node.id) ?? 0 }),
      },
    ];
  });
  const greatest = Math.max(...answer.edges.map(({ weight }) => Math.abs(weight)), 1e-9);
  const ties = answer.edges.map(({ source, target, weight, sign }): NetworkTie => ({
    id: tieId('DISCOURSE', source, target),
    kind: 'DISCOURSE',
    source,
    target,
    tone: toneOf(kind, weight, sign),
    facts: [],
    // On a scale of its own, from 0 to 10: normalised weights lie far below 1, counts far above.
    weight: Math.round((Math.abs(weight) / greatest) * 1000) / 100,
  }));
  return { nodes, ties };
}

function toneOf(kind: DiscourseVariables['kind'], weight: number, sign: number): Tone {
  if (kind === 'CONFLICT') return 'OPPOSE';
  if (kind === 'IGNORE') return 'PLAIN';
  if (kind === 'COMBINE') return weight === 1 ? 'SUPPORT' : weight === 2 ? 'OPPOSE' : 'AMBIVALENT';
  return sign > 0 ? 'SUPPORT' : sign < 0 ? 'OPPOSE' : 'AMBIVALENT';
}
