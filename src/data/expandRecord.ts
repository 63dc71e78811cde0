import type { RecordDefinition } from '../engine/record.ts';
import type { Given } from '../engine/rule.ts';
import { definitionOf } from './definitions.ts';
import type { DossierRecord, GivenCitation, GivenTie } from './dossierRecord.ts';
import { partId } from './partId.ts';
import type { Place } from './problem.ts';

/** Takes a record and the parts written inside it apart into records of their own. */
export function expandRecord(definition: RecordDefinition, given: Given, place: Place): DossierRecord[] {
  const whole = recordOf(definition, String(given['id']), given, place, []);
  const parts = Object.entries(definition.parts).flatMap(([name, { type, owner, key }]) =>
    listOf(given[name]).flatMap((part, index) =>
      withHolders(type, part as Given, whole).map((complete) => {
        const partDefinition = definitionOf(type);
        const values = {
          ...('order' in partDefinition.values ? { order: index + 1 } : {}),
          ...complete,
          [owner]: whole.id,
        };
        const id = partId(partDefinition, whole.id, key, values);
        const part = `${name} that differ in ${key.join(' or ')}`;
        return { ...recordOf(partDefinition, id, values, below(place, name, index), whole.citations), part };
      }),
    ),
  );
  return [whole, ...parts];
}

/** A stance inside a statement is held by each of its speakers, unless it names another holder. */
function withHolders(type: string, part: Given, { given }: DossierRecord): Given[] {
  const speakers = listOf(given['speakers']);
  if (type !== 'Stance' || part['holder'] !== undefined || speakers.length === 0) return [part];
  return speakers.map((holder) => ({ ...part, holder }));
}

function recordOf(
  definition: RecordDefinition,
  id: string,
  given: Given,
  place: Place,
  inherited: readonly GivenCitation[],
): DossierRecord {
  const ties = Object.keys(definition.links).map((name) => [name, tiesOf(definition, given, name, place)] as const);
  const own = citationsOf(given['citations'], below(place, 'citations'));
  return {
    id,
    definition,
    given,
    ties: Object.fromEntries(ties),
    citations: own.length > 0 || !definition.cites ? own : inherited,
    inherits: own.length === 0,
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

const below = ({ file, path }: Place, ...steps: (string | number)[]): Place => ({ file, path: [...path, ...steps] });
