import { linksOf } from '../../engine/catalogue.ts';
import type { RecordDefinition } from '../../engine/record.ts';
import type { ValueDefinition } from '../../engine/values.ts';
import { definitionOf } from '../definitions.ts';
import { contentIndex, type ContentIndex } from './contentIndex.ts';
import type { ContentNode, GraphContent } from './graphContent.ts';
import { jsonLdContext, jsonLdLinks, jsonLdTypes, jsonLdValues } from './jsonLdContext.ts';
import { valuesOf } from './valuesOf.ts';

type Terms = Record<string, unknown>;

/** The graph as JSON-LD: every value and tie in our own words, and in those of schema.org and PROV where they have one. */
export function* jsonLd(content: GraphContent, types?: ReadonlySet<string>): Generator<string> {
  const index = contentIndex(content);
  yield `{"@context": ${JSON.stringify(jsonLdContext)},\n"@graph": [`;
  let between = '\n';
  for (const node of content.nodes) {
    if (types?.has(node.type) === false) continue;
    yield between + JSON.stringify(termsOf(node, index));
    between = ',\n';
  }
  yield '\n]}\n';
}

function termsOf(node: ContentNode, index: ContentIndex): Terms {
  const definition = definitionOf(node.type);
  const terms: Terms = { '@id': iri(node.id), '@type': typesOf(node) };
  for (const [name, value] of Object.entries(valuesOf(definition, node.properties))) {
    const told = valueOf(value, definition.values[name]);
    terms[`debate:${name}`] = told;
    const term = jsonLdValues[`${node.type}.${name}`] ?? jsonLdValues[name];
    if (term !== undefined) terms[term] = told;
  }
  for (const [name, link] of Object.entries(linksOf(definition)))
    addLink(terms, { definition, name }, endsOf(node.id, link, index));
  return terms;
}

function addLink(
  terms: Terms,
  { definition, name }: { definition: RecordDefinition; name: string },
  ends: readonly string[],
): void {
  if (ends.length === 0) return;
  const told = ends.map((id) => ({ '@id': iri(id) }));
  const same = jsonLdLinks[`${definition.type}.${name}`] ?? jsonLdLinks[name] ?? [];
  for (const term of [`debate:${name}`, ...same]) terms[term] = told;
}

function endsOf(
  id: string,
  { relation, symmetric }: { relation: string; symmetric: boolean },
  index: ContentIndex,
): string[] {
  const back = symmetric ? index.into(id, relation).map(({ from }) => from) : [];
  return [...index.from(id, relation).map(({ to }) => to), ...back];
}

/** A statement whose words are somebody's own is a quotation. */
function typesOf({ type, properties }: ContentNode): string[] {
  const quotation = properties['mode'] === 'VERBATIM' ? ['schema:Quotation'] : [];
  return [`debate:${type}`, ...quotation, ...(jsonLdTypes[type] ?? [])];
}

/** Our ids as absolute names that belong to nobody's website. */
const iri = (id: string): string => `urn:debate-graph:${id}`;

function valueOf(value: unknown, definition: ValueDefinition | undefined): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (definition === undefined || definition.kind === 'text') {
    return Object.entries(value).map(([language, text]) => ({ '@value': text as string, '@language': language }));
  }
  if (definition.kind === 'date') return (value as { edtf: string }).edtf;
  const members = Object.entries(value).map(([name, inner]) => [
    `debate:${name}`,
    valueOf(inner, definition.members?.[name]),
  ]);
  return Object.fromEntries(members) as unknown;
}
