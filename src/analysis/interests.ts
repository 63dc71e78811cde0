import type { RowsMember } from '../engine/catalogue.ts';
import { relationOf } from '../engine/record.ts';
import { adoption } from '../concepts/adoptions/record.ts';
import { affiliation } from '../concepts/affiliations/record.ts';
import { investment } from '../concepts/investments/record.ts';
import { organisation } from '../concepts/organisations/record.ts';
import { stance } from '../concepts/stances/record.ts';
import { type Alignment, alignmentOf, explanationOf, type Leaning } from './alignment.ts';

const to = {
  statement: relationOf(stance, 'statement'),
  holder: relationOf(stance, 'holder'),
  claim: relationOf(stance, 'claim'),
  person: relationOf(affiliation, 'person'),
  employer: relationOf(affiliation, 'organisation'),
  parent: relationOf(organisation, 'parent'),
  adopter: relationOf(adoption, 'organisation'),
  strategy: relationOf(adoption, 'strategy'),
  businessModel: relationOf(adoption, 'businessModels'),
  investor: relationOf(investment, 'investor'),
  target: relationOf(investment, 'target'),
};

/** A post of which the source tells an end is over. */
const goesOn = '_post.until IS NULL';

/** Cypher from `_holder` to whoever's interests count, `_base`: themselves, their employer, and the parent of either. */
export const bases =
  'CALL (_holder) { ' +
  "RETURN _holder AS _base, [_holder] AS _way, [] AS _posts, '' AS _wayKey " +
  `UNION ALL MATCH (_holder)<-[:${to.person}]-(_post) WHERE ${goesOn} MATCH (_post)-[:${to.employer}]->(_firm) ` +
  'RETURN _firm AS _base, [_holder, _firm] AS _way, [_post] AS _posts, _post.id AS _wayKey ' +
  `UNION ALL MATCH (_holder)<-[:${to.person}]-(_post) WHERE ${goesOn} MATCH (_post)-[:${to.employer}]->(_firm) ` +
  `MATCH (_firm)-[:${to.parent}]->(_owner) ` +
  "RETURN _owner AS _base, [_holder, _firm, _owner] AS _way, [_post, _firm] AS _posts, _post.id + ' ' + _owner.id AS _wayKey " +
  `UNION ALL MATCH (_holder)-[:${to.parent}]->(_owner) ` +
  'RETURN _owner AS _base, [_holder, _owner] AS _way, [_holder] AS _posts, _owner.id AS _wayKey }';

/** From there to a strategy, a business model, or an investment and the strategy of what was invested in. */
const ends =
  'CALL (_base) { ' +
  `MATCH (_base)<-[:${to.adopter}]-(_adoption) MATCH (_adoption)-[:${to.strategy}]->(_end) ` +
  "RETURN [_end] AS _last, [_adoption] AS _grounds, _end.leaning AS _leaning, _adoption.id + ' ' + _end.id AS _endKey " +
  `UNION ALL MATCH (_base)<-[:${to.adopter}]-(_adoption) MATCH (_adoption)-[:${to.businessModel}]->(_end) ` +
  "RETURN [_end] AS _last, [_adoption] AS _grounds, _end.leaning AS _leaning, _adoption.id + ' ' + _end.id AS _endKey " +
  `UNION ALL MATCH (_base)<-[:${to.investor}]-(_stake) MATCH (_stake)-[:${to.target}]->(_firm) ` +
  `MATCH (_firm)<-[:${to.adopter}]-(_adoption) MATCH (_adoption)-[:${to.strategy}]->(_end) ` +
  'RETURN [_firm, _end] AS _last, [_stake, _adoption] AS _grounds, _end.leaning AS _leaning, ' +
  "_stake.id + ' ' + _adoption.id AS _endKey " +
  `UNION ALL MATCH (_base)<-[:${to.investor}]-(_stake) MATCH (_stake)-[:${to.target}]->(_firm) ` +
  `WHERE COUNT { (_firm)<-[:${to.adopter}]-() } = 0 ` +
  'RETURN [_firm] AS _last, [_stake] AS _grounds, null AS _leaning, _stake.id AS _endKey }';

const alignment = ([claim, polarity, interest]: readonly unknown[]): Alignment =>
  alignmentOf((claim ?? null) as Leaning, String(polarity), (interest ?? null) as Leaning);

const sides = ['_claim.leaning', '_stance.polarity', '_leaning'];

/** What the holders of a statement's stances stand to gain: chains to a strategy, business model or investment. */
export const interests: RowsMember = {
  kind: 'rows',
  cypher:
    `MATCH (_x)<-[:${to.statement}]-(_stance) MATCH (_stance)-[:${to.holder}]->(_holder) ` +
    `MATCH (_stance)-[:${to.claim}]->(_claim) ${bases} ${ends} ` +
    'WITH _stance, _claim, _leaning, _way + _last AS _all, [_one IN _way + _last | _one.id] AS _ids, ' +
    "_posts + _grounds AS _held, _wayKey + ' | ' + _endKey AS _key " +
    // One chain that several records hold together is one interest, with the facts of all of them.
    'UNWIND _held AS _fact WITH _stance, _claim, _leaning, _ids, head(collect(_all)) AS _chain, ' +
    'collect(DISTINCT _fact) AS _facts, min(_key) AS _order WITH _stance, _claim, _leaning, _chain, _facts, _order',
  order: '_stance.id, _order',
  columns: {
    stance: { kind: 'record', variable: '_stance', type: 'Stance' },
    alignment: { kind: 'computed', expressions: sides, compute: alignment },
    inferred: { kind: 'value', expression: 'true' },
    chain: { kind: 'records', variable: '_chain', type: 'Entity', ordered: true },
    facts: { kind: 'records', variable: '_facts', type: 'Fact', ordered: false },
    explanation: {
      kind: 'computed',
      expressions: [...sides, '[_one IN _chain | _one.nameZh]', '[_one IN _chain | _one.nameEn]'],
      compute: ([claim, polarity, interest, zh, en], { language }) =>
        language === 'ZH'
          ? explanationOf(zh as readonly string[], alignment([claim, polarity, interest]), 'ZH')
          : explanationOf(en as readonly string[], alignment([claim, polarity, interest]), 'EN'),
    },
  },
};
