import { explanationOf } from '../../../src/analysis/alignment.ts';
import { groupBy } from '../../../src/engine/groupBy.ts';
import type { World, WorldRecord } from '../world/world.ts';
import { recordOf } from './links.ts';
import { compareWords, type Text } from './reading.ts';

/** Some records in a row, the facts that hold them together, and words that sort rows which are otherwise alike. */
interface Way {
  readonly chain: readonly string[];
  readonly facts: readonly string[];
  readonly key: string;
}

/** What the holders of a statement's stances stand to gain. */
export function interestsOf(world: World, statement: WorldRecord) {
  const all = world
    .filter((stance) => stance.type === 'Stance' && stance.links['statement']?.[0] === statement.id)
    .flatMap((stance) => {
      const holder = stance.links['holder']?.[0];
      if (holder === undefined) return [];
      return waysFrom(world, holder).flatMap((way) =>
        endsOf(world, way.chain.at(-1) ?? '').map((end) => ({ stance, way, end })),
      );
    })
    .sort(
      (a, b) =>
        compareWords(a.stance.id, b.stance.id) ||
        compareWords(`${a.way.key} | ${a.end.key}`, `${b.way.key} | ${b.end.key}`),
    );
  // One chain that several records hold together is one interest, with the facts of all of them.
  const rows = [
    ...groupBy(all, ({ stance, way, end }) => [stance.id, ...way.chain, ...end.chain].join(' ')).values(),
  ].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const facts = [first, ...others].flatMap(({ way, end }) => [...way.facts, ...end.facts]);
    return [{ ...first, facts: [...new Set(facts)].sort(compareWords) }];
  });
  return rows.map(({ stance, way, end, facts }) => {
    const chain = [...way.chain, ...end.chain].map((id) => recordOf(world, id));
    const claim = recordOf(world, stance.links['claim']?.[0] ?? '');
    const alignment = alignmentOf(claim.values['leaning'], stance.values['polarity'], end.leaning);
    const names = (language: 'zh' | 'en') => chain.map(({ values }) => (values['name'] as Text)[language]);
    return {
      stance,
      alignment,
      inferred: true,
      chain,
      facts: facts.map((id) => recordOf(world, id)),
      explanation: ({ language }: { language: 'ZH' | 'EN' }) =>
        explanationOf(names(language === 'ZH' ? 'zh' : 'en'), alignment, language),
    };
  });
}

/** Leaning of the claim × polarity, beside the leaning at the end of the chain. */
function alignmentOf(claim: unknown, polarity: unknown, end: unknown) {
  if (claim === undefined || end === undefined) return 'UNKNOWN';
  if (polarity === 'AMBIVALENT' || claim === 'BOTH' || end === 'BOTH') return 'MIXED';
  const served = polarity === 'SUPPORT' ? claim : claim === 'OPEN' ? 'CLOSED' : 'OPEN';
  return served === end ? 'SAME' : 'OPPOSITE';
}

/** Themselves, their employers, and the parents of either. */
function waysFrom(world: World, holder: string): Way[] {
  const parentOf = (id: string) => recordOf(world, id).links['parent']?.[0];
  const parent = parentOf(holder);
  const posts = world.filter(
    ({ type, links, values }) =>
      type === 'Affiliation' && links['person']?.[0] === holder && values['until'] === undefined,
  );
  return [
    { chain: [holder], facts: [], key: '' },
    ...(parent === undefined ? [] : [{ chain: [holder, parent], facts: [holder], key: parent }]),
    ...posts.flatMap((post) => {
      const firm = post.links['organisation']?.[0] ?? '';
      const owner = parentOf(firm);
      return [
        { chain: [holder, firm], facts: [post.id], key: post.id },
        ...(owner === undefined
          ? []
          : [{ chain: [holder, firm, owner], facts: [post.id, firm], key: `${post.id} ${owner}` }]),
      ];
    }),
  ];
}

/** Strategies, business models, and what was invested in with its strategy. */
function endsOf(world: World, base: string): (Way & { readonly leaning: unknown })[] {
  const adoptionsOf = (id: string) =>
    world.filter(({ type, links }) => type === 'Adoption' && links['organisation']?.[0] === id);
  const leaning = (id: string) => recordOf(world, id).values['leaning'];
  const own = adoptionsOf(base).flatMap(({ id, links }) =>
    [...(links['strategy'] ?? []), ...(links['businessModels'] ?? [])].map((end) => ({
      chain: [end],
      facts: [id],
      key: `${id} ${end}`,
      leaning: leaning(end),
    })),
  );
  const stakes = world
    .filter(({ type, links }) => type === 'Investment' && links['investor']?.[0] === base)
    .flatMap((stake) => {
      const target = stake.links['target']?.[0] ?? '';
      const roads = adoptionsOf(target);
      if (roads.length === 0) return [{ chain: [target], facts: [stake.id], key: stake.id, leaning: undefined }];
      return roads.map((road) => {
        const strategy = road.links['strategy']?.[0] ?? '';
        const facts = [stake.id, road.id];
        return { chain: [target, strategy], facts, key: `${stake.id} ${road.id}`, leaning: leaning(strategy) };
      });
    });
  return [...own, ...stakes];
}
