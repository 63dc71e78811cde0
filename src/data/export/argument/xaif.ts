import type { ArgumentFile, FileClaim } from './argumentFile.ts';

interface AifNode {
  readonly nodeID: number;
  readonly text: string;
  readonly type: 'I' | 'RA' | 'CA' | 'L' | 'YA';
}

/** What the two kinds of argument are in the Argument Interchange Format, with the number of the scheme in AIFdb. */
const schemes = {
  SUPPORTS: { type: 'RA', text: 'Default Inference', schemeID: '72' },
  ATTACKS: { type: 'CA', text: 'Default Conflict', schemeID: '71' },
} as const;

const asserting = { type: 'YA', text: 'Asserting', schemeID: '74' } as const;

/**
 * An argument map as xAIF, the JSON of the Argument Interchange Format: claims are I-nodes, arguments RA- and CA-nodes,
 * and words by which a speaker supports a claim are L-nodes that assert it. Other stances are no speech acts of that
 * kind; they are told beside the graph, with the ids that nodes have with us.
 */
export function xaif(file: ArgumentFile): string {
  const nodes: AifNode[] = [];
  const edges: { edgeID: number; fromID: number; toID: number }[] = [];
  const schemefulfillments: { nodeID: number; schemeID: string }[] = [];
  const ids: Record<number, string> = {};
  const add = (node: Omit<AifNode, 'nodeID'>, id?: string): number => {
    const nodeID = nodes.length + 1;
    nodes.push({ nodeID, ...node });
    if (id !== undefined) ids[nodeID] = id;
    return nodeID;
  };
  const join = (...way: readonly number[]): void => {
    for (const [index, toID] of way.entries()) {
      const fromID = way[index - 1];
      if (fromID !== undefined) edges.push({ edgeID: edges.length + 1, fromID, toID });
    }
  };
  const addScheme = ({ schemeID, ...node }: { type: AifNode['type']; text: string; schemeID: string }, id?: string) => {
    const nodeID = add(node, id);
    schemefulfillments.push({ nodeID, schemeID });
    return nodeID;
  };

  const claims = new Map(file.claims.map(({ id, text }) => [id, add({ text, type: 'I' }, id)]));
  const nodeOf = (claim: string): number => {
    const found = claims.get(claim);
    if (found === undefined) throw new Error(`expected the claim ${claim} in the map, got none`);
    return found;
  };
  for (const { source, target, kind } of file.arguments)
    join(nodeOf(source), addScheme(schemes[kind], `${source}~${kind}~${target}`), nodeOf(target));

  const people = participantsOf(file.claims);
  const spoken = new Map<string, number>();
  const locutions: { nodeID: number; personID: number }[] = [];
  for (const { id, locutions: said } of file.claims) {
    for (const { statement, speaker, words } of said) {
      const key = `${statement} ${speaker.id}`;
      const nodeID = spoken.get(key) ?? add({ text: `${speaker.name}: ${words}`, type: 'L' }, statement);
      if (!spoken.has(key)) locutions.push({ nodeID, personID: people.get(speaker.id)?.participantID ?? 0 });
      spoken.set(key, nodeID);
      join(nodeID, addScheme(asserting), nodeOf(id));
    }
  }
  const whole = {
    AIF: {
      nodes,
      edges,
      schemefulfillments,
      descriptorfulfillments: [],
      cqdescriptorfulfillments: [],
      participants: [...people.values()],
      locutions,
    },
    text: { txt: textOf(nodes) },
    dialog: people.size > 1,
    OVA: { firstname: '', surname: '', url: '', nodes: [], edges: [] },
    debateGraph: {
      start: file.start,
      truncated: file.truncated,
      ids,
      citations: Object.fromEntries([
        ...file.claims.map(({ id, citations }) => [id, citations] as const),
        ...file.arguments.map(
          ({ source, kind, target, citations }) => [`${source}~${kind}~${target}`, citations] as const,
        ),
      ]),
      stances: file.claims.flatMap(({ id, holdings }) =>
        holdings.map(({ party, polarity, stances }) => ({ claim: id, party, polarity, stances })),
      ),
      unanswered: file.arguments
        .filter(({ unanswered }) => unanswered)
        .map(({ source, kind, target }) => `${source}~${kind}~${target}`),
    },
  };
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}

/** Names are not split, since nobody tells which part of a name is whose, and organisations speak as well. */
function participantsOf(claims: readonly FileClaim[]) {
  const people = new Map<string, { participantID: number; firstname: string; surname: string }>();
  for (const { speaker } of claims.flatMap(({ locutions }) => locutions))
    if (!people.has(speaker.id))
      people.set(speaker.id, { participantID: people.size + 1, firstname: '', surname: speaker.name });
  return people;
}

/** The words of the locutions as the HTML that editors of AIF show beside the graph. */
const textOf = (nodes: readonly AifNode[]): string =>
  nodes
    .filter(({ type }) => type === 'L')
    .map(({ nodeID, text }) => `<span class="highlighted" id="node${nodeID}">${asHtml(text)}</span><br>`)
    .join('');

const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
