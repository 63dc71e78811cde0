import type { Column, RowsMember } from '../engine/catalogue.ts';
import { citing, relationOf } from '../engine/record.ts';
import { stance } from '../concepts/stances/record.ts';

const heldBy = relationOf(stance, 'holder');
const onClaim = relationOf(stance, 'claim');
const against = relationOf(stance, 'against');

/** Pairs of stances on one claim: those of the party `_x` and those of another party, each stance in a row of its own. */
const meeting = (condition: string): string =>
  `MATCH (_x)<-[:${heldBy}]-(_mine) WHERE _mine.polarity <> 'AMBIVALENT' ` +
  `MATCH (_mine)-[:${onClaim}]->(_claim) ` +
  `MATCH (_claim)<-[:${onClaim}]-(_theirs) WHERE _theirs.polarity <> 'AMBIVALENT' AND ${condition} ` +
  `MATCH (_theirs)-[:${heldBy}]->(_party) WHERE _party.id <> _x.id ` +
  `UNWIND [_mine, _theirs] AS _stance ` +
  `RETURN _party AS _party, _claim AS _claim, _stance AS _stance, 0 AS _named`;

/** Stances that a source describes as taken against another party: by the party `_x`, and against it. */
const named =
  `MATCH (_x)<-[:${heldBy}]-(_stance) MATCH (_stance)-[:${against}]->(_party) WHERE _party.id <> _x.id ` +
  `MATCH (_stance)-[:${onClaim}]->(_claim) ` +
  `RETURN _party AS _party, _claim AS _claim, _stance AS _stance, 1 AS _named ` +
  `UNION ALL MATCH (_x)<-[:${against}]-(_stance) MATCH (_stance)-[:${heldBy}]->(_party) WHERE _party.id <> _x.id ` +
  `MATCH (_stance)-[:${onClaim}]->(_claim) ` +
  `RETURN _party AS _party, _claim AS _claim, _stance AS _stance, 1 AS _named`;

const grouped =
  'WITH _party, max(_named) AS _explicit, collect(DISTINCT _claim) AS _claims, collect(DISTINCT _stance) AS _stances ' +
  'WITH _party, _explicit, _claims, _stances';

const columns: Readonly<Record<string, Column>> = {
  party: { kind: 'record', variable: '_party', type: 'Party' },
  claims: { kind: 'records', variable: '_claims', type: 'Claim', ordered: false },
  stances: { kind: 'records', variable: '_stances', type: 'Stance', ordered: false },
  citations: {
    kind: 'records',
    variable: '_citations',
    type: 'Citation',
    ordered: false,
    call:
      `CALL (_stances) { UNWIND _stances AS _each MATCH (_each)-[:${citing.relation}]->(_citation) ` +
      'RETURN collect(DISTINCT _citation) AS _citations }',
  },
};

/** Who stands against a party: named as opposed to it by a source, or on the other side of the same claim. */
export const opponents: RowsMember = {
  kind: 'rows',
  cypher: `CALL (_x) { ${meeting('_theirs.polarity <> _mine.polarity')} UNION ALL ${named} } ${grouped}`,
  order: '_explicit DESC, size(_claims) DESC, _party.id',
  columns: { ...columns, explicit: { kind: 'value', expression: '_explicit = 1' } },
};

/** Who takes the same side of the same claims as a party. */
export const allies: RowsMember = {
  kind: 'rows',
  cypher: `CALL (_x) { ${meeting('_theirs.polarity = _mine.polarity')} } ${grouped}`,
  order: 'size(_claims) DESC, _party.id',
  columns,
};
