import { relationOf } from '../../engine/record.ts';
import { definitionOf } from '../definitions.ts';
import { contentIndex, type ContentIndex } from './contentIndex.ts';
import { csv, type Cell } from './csv.ts';
import type { GraphContent } from './graphContent.ts';
import { labelOf } from './labelOf.ts';

const [statement, stance] = [definitionOf('Statement'), definitionOf('Stance')];

const columns = [
  'statement',
  'date',
  'mode',
  'speakers',
  'speaker_names',
  'on_behalf_of',
  'quote',
  'summary_zh',
  'summary_en',
  'stance',
  'holder',
  'claim',
  'claim_text',
  'polarity',
  'strength',
  'citations',
] as const;

/** Every statement as rows, one for each stance that it expresses, or one where it expresses none. */
export function statementsCsv(content: GraphContent): Iterable<string> {
  const index = contentIndex(content);
  const rows = content.nodes
    .filter(({ type }) => type === statement.type)
    .flatMap(({ id, properties }) => {
      const ends = (link: string) => index.from(id, relationOf(statement, link)).map(({ to }) => to);
      const said: Cell[] = [
        id,
        plain(properties['date']),
        plain(properties['mode']),
        ends('speakers').join(' | '),
        ends('speakers').map(nameIn(index)).join(' | '),
        ends('onBehalfOf').join(' | '),
        plain(properties['quote']),
        plain(properties['summaryZh']),
        plain(properties['summaryEn']),
      ];
      const cited = index.citations(id).join(' | ');
      const stances = index.into(id, relationOf(stance, 'statement')).map(({ from }) => stanceCells(from, index));
      return (stances.length === 0 ? [nothing] : stances).map((cells) => [...said, ...cells, cited]);
    });
  return csv(columns, rows);
}

const nothing: Cell[] = [undefined, undefined, undefined, undefined, undefined, undefined];

function stanceCells(id: string, index: ContentIndex): Cell[] {
  const end = (link: string) => index.from(id, relationOf(stance, link))[0]?.to;
  const claim = end('claim');
  const properties = index.node(id)?.properties ?? {};
  return [
    id,
    end('holder'),
    claim,
    claim === undefined ? undefined : nameIn(index)(claim),
    plain(properties['polarity']),
    plain(properties['strength']),
  ];
}

const nameIn =
  (index: ContentIndex) =>
  (id: string): string => {
    const node = index.node(id);
    return node === undefined ? id : labelOf(node);
  };

const plain = (value: unknown): Cell => (typeof value === 'string' || typeof value === 'number' ? value : undefined);
