import type { PartDefinition, RecordDefinition } from '../engine/record.ts';
import type { Given } from '../engine/rule.ts';
import { definitionOf } from './definitions.ts';
import type { DossierRecord, GivenCitation, GivenTie } from './dossierRecord.ts';
import { partId } from './partId.ts';
import { below, type Place } from './problem.ts';

/** Takes a record and the parts written inside it apart into records of their own. */
export function expandRecord(definition: RecordDefinition, given: Given, place: Place): DossierRecord[] {
  const whole = recordOf(definition, String(given['id']), given, place);
  const parts = Object.entries(definition.parts).flatMap(([name, part]) =>
    listOf(given[name]).flatMap((inside, index) =>
      withHolders(part, inside as Given, whole).map(({ values, ties }) => {
        const made = partOf(whole, name, part, values, index);
        return { ...made, ties: { ...made.ties, ...ties } };
      }),
    ),
  );
  return [whole, ...parts];
}

/** A stance inside a statement is held by each of its speakers, unless it names another holder. */
function withHolders(
  { type }: PartDefinition,
  values: Given,
  owner: DossierRecord,
): { values: Given; ties?: DossierRecord['ties'] }[] {
  const speakers = owner.ties['speakers'] ?? [];
  if (type !== 'Stance' || values['holder'] !== undefined || speakers.length === 0) return [{ values }];
  // A wrong speaker is wrong where they are named as one.
  return speakers.map(({ to, place }) => ({ values: { ...values, holder: to }, ties: { holder: [{ to, place }] } }));
}

function partOf(
  whole: DossierRecord,
  name: string,
  { type, owner, key }: PartDefinition,
  values: Given,
  index: number,
): DossierRecord {
  const definition = definitionOf(type);
  const order = 'order' in definition.values ? { order: index + 1 } : {};
  const given = { ...order, ...values, [owner]: whole.id };
  const place = below(whole.place, name, index);
  const part = recordOf(definition, partId(definition, whole.id, key, given), given, place);
  return {
    ...part,
    ...(part.citations.length === 0 && definition.cites ? { citations: whole.citations, inherits: true } : {}),
    ties: { ...part.ties, [owner]: [{ to: whole.id, place, position: index }] },
    part: `${name} that differ in ${key.join(' or ')}`,
  };
}

function recordOf(definition: RecordDefinition, id: string, given: Given, place: Place): DossierRecord {
  const ties = Object.keys(definition.links).map((name) => [name, tiesOf(definition, given, name, place)] as const);
  return {
    id,
    definition,
    given,
    ties: Object.fromEntries(ties),
    citations: citationsOf(given['citations'], below(place, 'citations')),
    inherits: false,
    place,
  };
}

function tiesOf({ links }: RecordDefinition, given: Given, name: string, place: Place): GivenTie[] {
  const many = links[name]?.many === true;
  return listOf(given[name]).map((end, index) => {
    const at = many ? below(place, name, index) : below(place, name);
    if (typeof end === 'string') return { to: end, place: at };
    const { to, citations } = end as { to: string; citations: unknown };
    return { to, citations: citationsOf(citations, below(at, 'citations')), place: below(at, 'to') };
  });
}

const citationsOf = (citations: unknown, place: Place): GivenCitation[] =>
  listOf(citations).map((citation, index) => ({
    ...(citation as Omit<GivenCitation, 'place'>),
    place: below(place, index),
  }));

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
