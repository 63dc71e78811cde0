import { Document } from 'yaml';
import { records } from '../../concepts/records.ts';
import { relationOf, type LinkDefinition, type PartDefinition, type RecordDefinition } from '../../engine/record.ts';
import type { Given } from '../../engine/rule.ts';
import { canonical } from '../digestOf.ts';
import { definitionOf } from '../definitions.ts';
import { partId } from '../partId.ts';
import { contentIndex, positionOf, type ContentIndex } from './contentIndex.ts';
import type { ContentNode, ContentTie, GraphContent } from './graphContent.ts';
import { valuesOf } from './valuesOf.ts';

/**
 * The graph, or one dossier of it, in the form of the seed: imported again, it gives the same graph. What belongs to
 * other dossiers is only referred to.
 */
export function* graphYaml({ nodes, ties }: GraphContent, dossier?: string): Generator<string> {
  const isOwn = ({ properties }: ContentNode | ContentTie) =>
    dossier === undefined || properties['dossier'] === dossier;
  const own = { nodes: nodes.filter(isOwn), ties: ties.filter(isOwn) };
  // Spans that several dossiers cite are in the first of them.
  const cited = ties.filter((tie) => tie.relation === sourced && !isOwn(tie));
  const index = contentIndex({ nodes, ties: [...own.ties, ...cited] });
  const inside = partsInside(own, index);
  yield '# A dossier of a debate graph, to be read by its check, import and serve commands.\n';
  for (const definition of records.filter(({ listed }) => listed)) {
    const listed = own.nodes.filter(({ id, type }) => type === definition.type && !inside.has(id));
    if (listed.length > 0) yield `${definition.plural}:\n`;
    for (const node of listed) yield itemText(wholeOf(definition, node, index, inside));
  }
}

/** A record as one item of a list, indented; a document each, so that no text grows with the graph. */
function itemText(value: Given): string {
  const document = new Document([value], { aliasDuplicateObjects: false });
  // Not by the beginnings of lines as expressions know them: U+2028 inside a text is one, and YAML begins none there.
  return document.toString({ lineWidth: 0 }).replaceAll(/(^|\n)(?=[^\n])/g, '$1  ');
}

/** The records that stand inside others: those whose id is made from their owner's. */
function partsInside({ nodes }: GraphContent, index: ContentIndex): Set<string> {
  const inside = new Set<string>();
  for (const definition of records) {
    for (const part of Object.values(definition.parts)) {
      const relation = relationOf(definitionOf(part.type), part.owner);
      for (const { id, type } of nodes) {
        if (type !== definition.type) continue;
        for (const { from } of index.into(id, relation)) {
          const node = index.node(from);
          if (node?.type === part.type && isPartOf(id, part, node, index)) inside.add(from);
        }
      }
    }
  }
  return inside;
}

function isPartOf(owner: string, { type, key }: PartDefinition, node: ContentNode, index: ContentIndex): boolean {
  const definition = definitionOf(type);
  const given: Given = { ...valuesOf(definition, node.properties), ...linksOf(definition, node.id, index) };
  // Ids are made from dates as the check gives them.
  const checked = key.map((name) => [
    name,
    definition.values[name]?.kind === 'date' ? { edtf: node.properties[name] ?? '' } : given[name],
  ]);
  return partId(definition, owner, key, Object.fromEntries(checked) as Given) === node.id;
}

function wholeOf(
  definition: RecordDefinition,
  node: ContentNode,
  index: ContentIndex,
  inside: ReadonlySet<string>,
): Given {
  const { id, properties } = node;
  const parts = Object.entries(definition.parts).map(([name, part]) => {
    const relation = relationOf(definitionOf(part.type), part.owner);
    const ties = index.into(id, relation).filter(({ from }) => inside.has(from));
    return [name, partsOf(part, ties, node, index)] as const;
  });
  return {
    id,
    ...valuesOf(definition, properties),
    ...linksOf(definition, id, index),
    ...Object.fromEntries(parts.filter(([, list]) => list.length > 0)),
    ...(definition.cites ? citationsOf(index.citations(id), index) : {}),
  };
}

function partsOf(part: PartDefinition, ties: readonly ContentTie[], owner: ContentNode, index: ContentIndex): Given[] {
  const definition = definitionOf(part.type);
  const inherited = canonical(index.citations(owner.id));
  const places = new Map<number, { holder: unknown; given: Given }[]>();
  for (const tie of [...ties].sort((a, b) => positionOf(a) - positionOf(b))) {
    const node = index.node(tie.from);
    if (node === undefined) continue;
    const { holder, ...links } = linksOf(definition, node.id, index, part.owner);
    const { order, ...values } = valuesOf(definition, node.properties);
    const cited = index.citations(node.id);
    const given = {
      ...(order === undefined || order === positionOf(tie) + 1 ? {} : { order }),
      ...values,
      ...links,
      ...(definition.cites && canonical(cited) !== inherited ? citationsOf(cited, index) : {}),
    };
    const place = places.get(positionOf(tie));
    if (place === undefined) places.set(positionOf(tie), [{ holder, given }]);
    else place.push({ holder, given });
  }
  const speakers = index.from(owner.id, speaking).map(({ to }) => to);
  return [...places.values()].flatMap((place) => {
    // What was written once and holds for each speaker stands at one place.
    const holders = place.map(({ holder }) => holder);
    const shared = place.length > 1 && new Set(place.map(({ given }) => canonical(given))).size === 1;
    if (shared && canonical([...holders].sort()) === canonical([...speakers].sort()))
      return place.slice(0, 1).map(({ given }) => given);
    return place.map(({ holder, given }) => ({ ...given, ...(holder === undefined ? {} : { holder }) }));
  });
}

const speaking = relationOf(definitionOf('Statement'), 'speakers');

function linksOf(definition: RecordDefinition, id: string, index: ContentIndex, without?: string): Given {
  const told = Object.entries(definition.links).filter(([name]) => name !== without);
  const links = told.map(([name, link]) => {
    const ends = endsOf(id, link, index);
    return [name, link.many ? ends : ends[0]] as const;
  });
  return Object.fromEntries(
    links.filter(([, ends]) => ends !== undefined && !(Array.isArray(ends) && ends.length === 0)),
  );
}

function endsOf(id: string, { relation, cited, symmetric }: LinkDefinition, index: ContentIndex): unknown[] {
  // A tie that reads the same from either end is told at both, as its place in the list was given by one of them.
  const back = symmetric ? index.into(id, relation).map((tie) => ({ ...tie, to: tie.from })) : [];
  const ties = [...index.from(id, relation), ...back].sort((a, b) => positionOf(a) - positionOf(b));
  return ties.map((tie) =>
    cited ? { to: tie.to, ...citationsOf(tie.properties['citations'] as string[], index) } : tie.to,
  );
}

function citationsOf(ids: readonly string[], index: ContentIndex): Given {
  const citations = ids.map((id) => {
    const node = index.node(id);
    const source = index.from(id, sourced)[0]?.to;
    if (node !== undefined && source !== undefined) return { source, ...valuesOf(spans, node.properties) };
    throw new Error(`expected the citation ${id} and its source in the graph, found none`);
  });
  return citations.length === 0 ? {} : { citations };
}

const spans = definitionOf('Citation');
const sourced = relationOf(spans, 'source');
