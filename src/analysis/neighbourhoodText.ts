import { labelOf } from '../engine/catalogue.ts';

/**
 * The text that finds all records within `depth` ties of `$of`, nearest first and then by id, and the ties between them,
 * in one round trip. A distance goes no further than `$first` records in all, and follows no more than `$followed` ties:
 * records are then entered in the order of their ids as long as all their ties can be. What is cut ends the walk.
 */
export function neighbourhoodText(types: string, depth: number): string {
  return [
    `CALL () { UNWIND $of AS id MATCH (n:${labelOf('Node')} {id: id}) WITH n ORDER BY n.id RETURN collect(n) AS starts }`,
    'WITH starts, starts[0..$first] AS seen, CASE WHEN size(starts) > $first THEN [] ELSE starts END AS rim,',
    'size(starts) > $first AS truncated',
    ...Array.from({ length: depth }, () => nextDistance(types)),
    `CALL (seen) { UNWIND seen AS a MATCH (a)-[r:${types}]->(b) WHERE b IN seen`,
    'RETURN collect([a.id, type(r), b.id, r.citations]) AS ties }',
    'RETURN [n IN starts | n.id] AS found, [n IN seen | n.id] AS ids, truncated AS truncated, ties AS ties',
  ].join(' ');
}

const nextDistance = (types: string): string =>
  [
    'CALL (seen, rim) {',
    // One number for ties of all kinds costs Neo4j a tenth of a sum over some kinds, and is mostly small enough.
    'CALL (rim) { UNWIND rim AS n WITH n, COUNT { (n)--() } AS degree RETURN coalesce(sum(degree), 0) AS most }',
    'CALL (rim, most) { UNWIND CASE WHEN most > $followed THEN rim ELSE [] END AS n',
    `WITH n, COUNT { (n)-[:${types}]-() } AS degree RETURN collect(n) AS met, collect(degree) AS degrees }`,
    'WITH seen, rim, CASE WHEN most <= $followed THEN rim ELSE [i IN range(0, size(met) - 1)',
    'WHERE reduce(t = 0, d IN degrees[0..i + 1] | t + d) <= $followed | met[i]] END AS entered',
    `CALL (seen, entered) { UNWIND entered AS n MATCH (n)-[:${types}]-(m) WHERE NOT m IN seen`,
    'WITH DISTINCT m ORDER BY m.id LIMIT $beyond RETURN collect(m) AS around }',
    'RETURN around[0..$first - size(seen)] AS shown,',
    '(size(entered) < size(rim) OR size(around) > $first - size(seen)) AS cut }',
    'WITH starts, seen + shown AS seen, CASE WHEN cut THEN [] ELSE shown END AS rim, (truncated OR cut) AS truncated',
  ].join(' ');
