import { records } from '../concepts/records.ts';
import { citing } from '../engine/record.ts';
import { definitionOf } from './definitions.ts';
import { labelsOf, nodeLabel } from './graphRecords.ts';

const relations = new Set([
  citing.relation,
  ...records.flatMap(({ links }) => Object.values(links).map((each) => each.relation)),
]);

/** Only declared types come into a text, since no parameter can stand for one. */
function declared(relation: string): string {
  if (!relations.has(relation)) throw new Error(`expected a declared relationship, got ${relation}`);
  return relation;
}

/** Takes the lock that lets one import at a time write; it is held to the end of the transaction. */
export const takeLock = "MERGE (l:DebateLock {id: 'import'}) SET l.taken = $now";

/** What is known of every dossier in the graph. */
export const readMetas =
  'MATCH (m:DebateMeta) RETURN m.dossier AS dossier, m.digest AS digest, m.format AS format, m.layout AS layout ORDER BY dossier';

/** Every record of a dossier as it stands in the graph. */
export const readNodes = `MATCH (n:${nodeLabel}) WHERE n.dossier = $dossier RETURN n.id AS id, properties(n) AS properties`;

/** Every tie of a dossier as it stands in the graph. */
export const readTies =
  `MATCH (a:${nodeLabel})-[r]->(b:${nodeLabel}) WHERE r.dossier = $dossier ` +
  'RETURN a.id AS source, type(r) AS relation, b.id AS target, properties(r) AS properties';

/** The records of other dossiers among some ids. */
export const readOwners =
  `UNWIND $ids AS id MATCH (n:${nodeLabel} {id: id}) WHERE n.dossier <> $dossier ` +
  'RETURN n.id AS id, n.dossier AS dossier ORDER BY id';

/** How many records of ours there are. */
export const countOurs = `MATCH (n:${nodeLabel}) RETURN count(n) AS count`;

/** Every other record's dossier. */
export const readOthers = `MATCH (n:${nodeLabel}) WHERE NOT n.dossier IN $except RETURN n.id AS id, n.dossier AS dossier`;

/** The dossier of other records among some ids. */
export const readOthersAmong =
  `UNWIND $ids AS id MATCH (n:${nodeLabel} {id: id}) WHERE NOT n.dossier IN $except ` +
  'RETURN n.id AS id, n.dossier AS dossier';

/** Ties of others that hold on to some records: `neighbour` is null where no record of ours is at the other end. */
export const readHolds =
  `UNWIND $ids AS id MATCH (n:${nodeLabel} {id: id})-[r]-(m) ` +
  `WITH id, type(r) AS relation, r.dossier AS dossier, CASE WHEN m:${nodeLabel} THEN m.id ELSE null END AS neighbour ` +
  'WHERE dossier IS NULL OR dossier <> $dossier ' +
  'RETURN DISTINCT id, relation, dossier, neighbour ORDER BY id, relation, neighbour';

/** A tie that reads the same from both ends and that another dossier has written. */
export const readSharedTies = (relation: string): string =>
  `UNWIND $rows AS row MATCH (a:${nodeLabel} {id: row.from})-[r:${declared(relation)}]->(b:${nodeLabel} {id: row.to}) ` +
  'WHERE r.dossier <> $dossier RETURN a.id AS source, b.id AS target, r.dossier AS dossier ORDER BY source, target';

/** Writes records of a type, made anew or replaced whole. */
export const writeNodes = (type: string): string => {
  const [first, ...others] = labelsOf(definitionOf(type));
  return (
    `UNWIND $rows AS row MERGE (n:${first ?? nodeLabel} {id: row.id}) ` +
    `SET n = row.properties SET n:${others.join(':')} RETURN count(n) AS written`
  );
};

/** Writes ties of a relationship type between records that are there. */
export const writeTies = (relation: string): string =>
  `UNWIND $rows AS row MATCH (a:${nodeLabel} {id: row.from}) MATCH (b:${nodeLabel} {id: row.to}) ` +
  `MERGE (a)-[r:${declared(relation)} {dossier: row.properties.dossier}]->(b) SET r = row.properties ` +
  'RETURN count(r) AS written';

/** Removes ties of a relationship type that left a dossier. */
export const removeTies = (relation: string): string =>
  `UNWIND $rows AS row MATCH (a:${nodeLabel} {id: row.from})-[r:${declared(relation)}]->(b:${nodeLabel} {id: row.to}) ` +
  'WHERE r.dossier = row.properties.dossier DELETE r RETURN count(*) AS written';

/** Removes records that left a dossier; whatever still holds on to one makes it fail. */
export const removeNodes = `UNWIND $rows AS row MATCH (n:${nodeLabel} {id: row.id}) DELETE n RETURN count(*) AS written`;

/** Notes what a dossier was when it was written. */
export const writeMeta = 'MERGE (m:DebateMeta {dossier: $meta.dossier}) SET m = $meta';

/** Records of ours to which somebody tied what is not ours. */
export const readStrangers = `MATCH (n:${nodeLabel})-[r]-(m) WHERE NOT m:${nodeLabel} OR r.dossier IS NULL RETURN DISTINCT n.id AS id ORDER BY id LIMIT 20`;

/** The id of every record of ours. */
export const readOurIds = `MATCH (n:${nodeLabel}) RETURN n.id AS id`;

/** Removes records with all their ties. */
export const dropNodes = `UNWIND $ids AS id MATCH (n:${nodeLabel} {id: id}) DETACH DELETE n RETURN count(*) AS written`;

/** Forgets every dossier. */
export const dropMetas = 'MATCH (m:DebateMeta) DELETE m RETURN count(*) AS written';
