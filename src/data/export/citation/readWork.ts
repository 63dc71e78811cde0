import { citing, relationOf } from '../../../engine/record.ts';
import { definitionOf, definitionOfId } from '../../definitions.ts';
import { contentFrom } from '../contentFrom.ts';
import { contentIndex, type ContentIndex } from '../contentIndex.ts';
import { ExportRefused, type ExportRequest } from '../exportFormat.ts';
import type { ContentNode } from '../graphContent.ts';
import { labelOf } from '../labelOf.ts';
import type { CitedWork, CitingLanguage } from './citedWork.ts';
import { dateInWords, phrases } from './phrases.ts';

const [citation, source, statement] = [definitionOf('Citation'), definitionOf('Source'), definitionOf('Statement')];
const relations = {
  speakers: relationOf(statement, 'speakers'),
  source: relationOf(citation, 'source'),
  publisher: relationOf(source, 'publisher'),
  authors: relationOf(source, 'authors'),
};

/** Reads the statement or the source of an id, in the language that is asked for, else in that of the source. */
export async function readWork({ run, parameters }: ExportRequest): Promise<CitedWork> {
  const { id = '', language } = parameters;
  const type = definitionOfId(id)?.type;
  if (type !== 'Statement' && type !== 'Source')
    throw new ExportRefused(
      'BAD_USER_INPUT',
      `id: expected the id of a statement or a source, such as statement:li-yanhong-open-is-dearest; got ${JSON.stringify(id)}`,
    );
  if (language !== undefined && language !== 'ZH' && language !== 'EN')
    throw new ExportRefused('BAD_USER_INPUT', `language: expected EN or ZH; got ${JSON.stringify(language)}`);
  const followed = new Set([citing.relation, ...Object.values(relations)]);
  const index = contentIndex(await contentFrom(run, [id], { relations: followed, steps: 3 }));
  const node = index.node(id);
  if (node === undefined)
    throw new ExportRefused('NOT_FOUND', `id: expected the id of a record in the graph; got ${JSON.stringify(id)}`);
  return type === 'Source' ? sourceWork(node, index, language) : statementWork(node, index, language);
}

function sourceWork(node: ContentNode, index: ContentIndex, asked: CitingLanguage | undefined): CitedWork {
  const language = asked ?? languageOf(node);
  const words = phrases[language];
  const { date, notes } = dated(node, 'published', language);
  const other = textOf(node, language === 'ZH' ? 'EN' : 'ZH');
  return {
    id: node.id,
    language,
    ...publication(node, index, language),
    authors: ends(node.id, relations.authors, index, language),
    title: textOf(node, language),
    ...date,
    notes: [...notes, words.otherTitle(other), words.text(string(node, 'digest') ?? '')],
  };
}

function statementWork(node: ContentNode, index: ContentIndex, asked: CitingLanguage | undefined): CitedWork {
  const places = index.citations(node.id).flatMap((id) => {
    const [span, of] = [index.node(id), index.node(index.from(id, relations.source)[0]?.to ?? '')];
    return span === undefined || of === undefined ? [] : [{ span, of }];
  });
  const [first] = places;
  if (first === undefined) throw new Error(`expected ${node.id} to cite a source, found none`);
  const { of: container } = first;
  const language = asked ?? languageOf(container);
  const words = phrases[language];
  const { date, notes } = dated(node, 'date', language);
  const quote = string(node, 'quote');
  const venue = string(node, `venue${suffix(language)}`);
  const published = string(container, 'published');
  const others = [...new Set(places.map(({ of }) => of).filter(({ id }) => id !== container.id))];
  return {
    id: node.id,
    language,
    ...publication(container, index, language),
    authors: ends(node.id, relations.speakers, index, language),
    title: quote ?? `[${textOf(node, language)}]`,
    ...date,
    container: { title: textOf(container, language), authors: ends(container.id, relations.authors, index, language) },
    notes: [
      ...places
        .filter(({ of }) => of.id === container.id)
        .map(({ span: { properties } }) =>
          words.place(Number(properties['paragraph']), Number(properties['start']), Number(properties['end'])),
        ),
      ...notes,
      ...(quote === undefined ? [words.ourSummary] : []),
      ...(venue === undefined ? [] : [words.venue(venue)]),
      ...(published === undefined ? [] : [words.published(dateInWords(published, words))]),
      ...others.map((other) => words.alsoIn(textOf(other, language))),
      words.text(string(container, 'digest') ?? ''),
    ],
  };
}

function publication(node: ContentNode, index: ContentIndex, language: CitingLanguage) {
  const [publisher] = ends(node.id, relations.publisher, index, language);
  const url = string(node, 'url');
  return { ...(publisher === undefined ? {} : { publisher }), ...(url === undefined ? {} : { url }) };
}

function dated(node: ContentNode, name: string, language: CitingLanguage) {
  const date = string(node, name);
  const inferred = node.properties[`${name}Inferred`] === true;
  return {
    date: { ...(date === undefined ? {} : { date }), inferred },
    notes: inferred ? [phrases[language].inferred] : [],
  };
}

const languageOf = (node: ContentNode): CitingLanguage => (string(node, 'language') === 'EN' ? 'EN' : 'ZH');

const suffix = (language: CitingLanguage) => (language === 'ZH' ? 'Zh' : 'En');

const textOf = (node: ContentNode, language: CitingLanguage): string => labelOf(node, suffix(language));

const ends = (id: string, relation: string, index: ContentIndex, language: CitingLanguage): string[] =>
  index.from(id, relation).map(({ to }) => {
    const node = index.node(to);
    return node === undefined ? to : textOf(node, language);
  });

function string({ properties }: ContentNode, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' ? value : undefined;
}
