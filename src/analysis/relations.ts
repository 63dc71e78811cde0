import { linksOf } from '../engine/catalogue.ts';
import { relationPrefix } from '../engine/record.ts';
import { records } from '../concepts/records.ts';

/** What a kind of tie is called between its two ends, from the record that declares it to the other. */
interface Label {
  readonly EN: string;
  readonly ZH: string;
}

/** Every kind of tie in the graph, as the enum `Relation` of the schema lists them. */
export const relationLabels: Readonly<Record<string, Label>> = {
  ABOUT: { EN: 'is about', ZH: '谈及' },
  ACCORDING_TO: { EN: 'is according to', ZH: '据其所说' },
  ADOPTED_BY: { EN: 'is by', ZH: '采用者是' },
  ADOPTS: { EN: 'adopts', ZH: '采用' },
  AFFILIATED_WITH: { EN: 'is a post at', ZH: '任职于' },
  AFFILIATION_OF: { EN: 'is a post of', ZH: '任职者是' },
  AGAINST: { EN: 'is taken against', ZH: '针对' },
  ANSWERS: { EN: 'answers', ZH: '回答' },
  ATTACKS: { EN: 'attacks', ZH: '反驳' },
  CITES: { EN: 'is written in', ZH: '出自' },
  DEVELOPED_BY: { EN: 'is developed by', ZH: '开发者是' },
  EARNS_BY: { EN: 'earns by', ZH: '盈利方式是' },
  EXPRESSED_IN: { EN: 'is expressed in', ZH: '表达于' },
  FRAGMENT_OF: { EN: 'is quoted in', ZH: '引于' },
  HELD_BY: { EN: 'is held by', ZH: '持有者是' },
  IN_SOURCE: { EN: 'is a passage of', ZH: '所在来源是' },
  INVESTED_BY: { EN: 'is by', ZH: '投资者是' },
  INVESTED_IN: { EN: 'is in', ZH: '投向' },
  LEFT_OUT_OF: { EN: 'is left out of', ZH: '略自' },
  MEASURED_OF: { EN: 'measures', ZH: '度量' },
  ON_BEHALF_OF: { EN: 'is on behalf of', ZH: '代表' },
  ON_CLAIM: { EN: 'is on', ZH: '针对论点' },
  OPENNESS_OF: { EN: 'is the openness of', ZH: '开放程度属于' },
  OPERATED_BY: { EN: 'is run by', ZH: '运营者是' },
  OWNED_BY: { EN: 'belongs to', ZH: '归属于' },
  PART_OF: { EN: 'is part of', ZH: '隶属于' },
  PART_PLAYED_BY: { EN: 'is the part of', ZH: '参与者是' },
  POINT_OF: { EN: 'is a point of', ZH: '要点属于' },
  POSSIBLY_SAME_AS: { EN: 'may be the same as', ZH: '可能同为' },
  PUBLISHED_BY: { EN: 'is published by', ZH: '发布者是' },
  QUOTED_FROM: { EN: 'is quoted from', ZH: '引自' },
  RECOMMENDED_FOR: { EN: 'is for', ZH: '适用场景是' },
  RECOMMENDED_IN: { EN: 'is made in', ZH: '建议见于' },
  REPLIES_TO: { EN: 'replies to', ZH: '回应' },
  REPORTED_BY: { EN: 'is reported by', ZH: '报道者是' },
  RESULT_FOR: { EN: 'is a result of', ZH: '成绩属于' },
  RESULT_OF: { EN: 'is a result in', ZH: '成绩出自' },
  SHOWN_BY: { EN: 'is shown by', ZH: '体现于' },
  SPOKEN_BY: { EN: 'is said by', ZH: '说话者是' },
  STATED_IN: { EN: 'is stated in', ZH: '陈述于' },
  SUPPORTS: { EN: 'supports', ZH: '支持' },
  TOOK_PART_IN: { EN: 'is a part in', ZH: '参与' },
  WITH_MODEL: { EN: 'is carried out with', ZH: '所用模型是' },
  WRITTEN_BY: { EN: 'is written by', ZH: '作者是' },
};

/** The kinds of tie that the records declare. */
export const relationKinds: readonly string[] = [
  ...new Set(
    records.flatMap((record) =>
      Object.values(linksOf(record)).map(({ relation }) => relation.slice(relationPrefix.length)),
    ),
  ),
].sort();

/** Ties to where something is written and to parts of a wording: nobody debates by them, and all records meet there. */
const ofSources: ReadonlySet<string> = new Set([
  'CITES',
  'FRAGMENT_OF',
  'IN_SOURCE',
  'LEFT_OUT_OF',
  'POINT_OF',
  'PUBLISHED_BY',
  'QUOTED_FROM',
  'REPORTED_BY',
  'WRITTEN_BY',
]);

/** The relationship types to follow, as a Cypher pattern names them: those that are asked for, or all of the debate. */
export function relationTypes(asked: unknown): string {
  const all = Array.isArray(asked) && asked.length > 0;
  const kinds = relationKinds.filter((kind) => (all ? asked.includes(kind) : !ofSources.has(kind)));
  return kinds.map((kind) => relationPrefix + kind).join('|');
}
