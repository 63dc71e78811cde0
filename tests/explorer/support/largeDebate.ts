/** A made-up debate as the map's query brings it: people, and claims on which they take stances. */
export function largeDebate(nodes: number, ties: number): Record<string, unknown> {
  const people = Math.floor(nodes / 5);
  const claims = nodes - people;
  const named = (id: string, index: number) => ({ id: `${id}:${index}`, zh: `${id}${index}号`, en: `${id} ${index}` });
  const polarities = ['SUPPORT', 'OPPOSE', 'SUPPORT', 'AMBIVALENT'];
  // Each pair once: whoever takes the next claim takes it after everybody else took theirs.
  const stances = Array.from({ length: ties }, (_, index) => ({
    id: `stance:${index}`,
    polarity: polarities[(index * 7) % 4],
    holder: { __typename: 'Person', id: `person:${index % people}` },
    claim: { id: `claim:${(index + Math.floor(index / claims) * 37 * 13) % claims}` },
    statement: null,
    shownBy: null,
    against: [],
  }));
  return {
    ...Object.fromEntries(emptyLists.map((name) => [name, list([])])),
    people: list(Array.from({ length: people }, (_, index) => ({ ...named('person', index), named: true }))),
    claims: list(
      Array.from({ length: claims }, (_, index) => ({
        ...named('claim', index),
        leaning: null,
        question: null,
        supports: [],
        attacks: [],
      })),
    ),
    stances: list(stances),
  };
}

const emptyLists = [
  'organisations',
  'groups',
  'models',
  'products',
  'strategies',
  'businessModels',
  'questions',
  'affiliations',
  'adoptions',
  'investments',
];

const list = (nodes: readonly unknown[]) => ({
  nodes,
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, endCursor: null },
});
