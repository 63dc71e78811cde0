import { searchKinds, termsProperty } from '../../concepts/searchable.ts';
import { labelOf } from '../../engine/catalogue.ts';
import type { ComputeRoot } from '../../engine/computedRoots.ts';
import { type Cursor, decodeCursor, encodeCursor, listDigest } from '../../engine/cursor.ts';
import { inputError } from '../../engine/inputError.ts';
import { once } from '../../engine/once.ts';
import { reference } from '../../engine/reference.ts';
import { rememberLast } from '../../engine/rememberLast.ts';
import type { EngineContext } from '../../engine/rootResolvers.ts';
import { queryTerms } from '../../engine/searchTerms.ts';
import type { Graph, TermSearch } from '../../graph/port.ts';
import { numberWithin } from '../knownIds.ts';
import { type CandidateReading, readingOf } from './candidate.ts';
import { lengthOf } from './foldedText.ts';
import { type Wanted, wantedOf } from './matchText.ts';
import { byScore, type Hit, rank } from './rank.ts';

/** What a search needs of a request. */
export interface SearchContext extends EngineContext {
  /** Reads nodes through the text index: one call is one round trip. */
  readonly search: Graph['search'];
}

/** How many records of each kind are weighed at most: what is meant by a name is sooner among the first. */
const mostWeighed = { names: 100, texts: 200 };

const longestText = 200;

/** The records that a text finds, best first: the engine's index gives candidates, and their texts decide. */
export const search: ComputeRoot<SearchContext> = async (args, context) => {
  const wanted = readText(args['text']);
  const first = numberWithin('first', args['first'], [1, 100]);
  const kinds = readKinds(args['kinds']);
  const digest = once(() => listDigest(['search', kinds], wanted.phrase));
  const after = readCursor(args['after'], digest);
  const { labels, properties, candidateOf } = remembered(kinds.join(), () => wayThrough(kinds));
  const terms = queryTerms(wanted.phrase);
  const rows = await context.search({ labels, property: termsProperty, terms, returns: properties });
  const hits = rank(wanted, rows.map(candidateOf));
  const rest = after === undefined ? hits : hits.filter((hit) => byScore(hit, after) > 0);
  const shown = rest.slice(0, first);
  const cursorOf = (hit: Hit | undefined): string | null =>
    hit === undefined ? null : encodeCursor({ keys: [hit.score], id: hit.id }, digest());
  return {
    edges: () =>
      shown.map((hit) => ({
        score: hit.score,
        node: reference(hit.id),
        cursor: () => cursorOf(hit),
        highlights: hit.highlights,
      })),
    nodes: () => shown.map(({ id }) => reference(id)),
    pageInfo: {
      hasNextPage: rest.length > shown.length,
      hasPreviousPage: rest.length < hits.length,
      startCursor: () => cursorOf(shown[0]),
      endCursor: () => cursorOf(shown.at(-1)),
    },
    totalCount: hits.length,
  };
};

/** How records of some kinds are looked for. */
interface Way extends CandidateReading {
  readonly labels: TermSearch['labels'];
}

const remembered = rememberLast<Way>(200);

function wayThrough(kinds: readonly string[]): Way {
  const types = kinds.flatMap((kind) => searchKinds.get(kind) ?? []);
  const labels = types.map(({ type, values }) => ({
    label: labelOf(type),
    limit: 'name' in values ? mostWeighed.names : mostWeighed.texts,
  }));
  return { labels, ...readingOf(types) };
}

function readText(given: unknown): Wanted {
  const text = String(given);
  const length = lengthOf(text);
  if (length > longestText)
    throw inputError(`expected text to have at most ${longestText} characters, got ${length}`, { argument: 'text' });
  const wanted = wantedOf(text);
  if (wanted.runs.length === 0)
    throw inputError(`expected text to have a letter or digit to look for, got ${JSON.stringify(text)}`, {
      argument: 'text',
    });
  return wanted;
}

function readKinds(given: unknown): string[] {
  if (given === undefined || given === null) return [...searchKinds.keys()];
  const kinds = [...new Set(given as readonly string[])].sort();
  if (kinds.length === 0)
    throw inputError('expected kinds to name a kind, or to be left out for all, got an empty list', {
      argument: 'kinds',
    });
  return kinds;
}

function readCursor(given: unknown, digest: () => string): Pick<Hit, 'id' | 'score'> | undefined {
  if (typeof given !== 'string') return undefined;
  const cursor: Cursor | string = decodeCursor(given, { digest: digest(), kinds: ['number'] });
  if (typeof cursor === 'string') throw inputError(cursor, { argument: 'after', code: 'INVALID_CURSOR' });
  return { id: cursor.id, score: Number(cursor.keys[0]) };
}
