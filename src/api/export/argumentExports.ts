import type { GraphQLSchema } from 'graphql';
import { findArguments } from '../../analysis/argument/argumentMap.ts';
import { type Holding, readHolders } from '../../analysis/argument/readHolders.ts';
import { unansweredAttacks } from '../../analysis/argument/unansweredAttacks.ts';
import { type Tie, tieId } from '../../analysis/ties.ts';
import { argdown } from '../../data/export/argument/argdown.ts';
import type { ArgumentFile, FileClaim, FileLocution } from '../../data/export/argument/argumentFile.ts';
import { xaif } from '../../data/export/argument/xaif.ts';
import { contentFrom } from '../../data/export/contentFrom.ts';
import { contentIndex, type ContentIndex } from '../../data/export/contentIndex.ts';
import { type ExportFormat, ExportRefused, type ExportRequest } from '../../data/export/exportFormat.ts';
import { labelOf } from '../../data/export/labelOf.ts';
import { definitionOf } from '../../data/definitions.ts';
import { citing, relationOf } from '../../engine/record.ts';
import { callRoot, parametersOf, refusing } from './callRoot.ts';

const field = 'argumentMap';

/** A file is whole where nobody asks for less: as many claims as a map may have. */
const mostClaims = '500';

const [stance, statement] = [definitionOf('Stance'), definitionOf('Statement')];
const [expressedIn, spokenBy] = [relationOf(stance, 'statement'), relationOf(statement, 'speakers')];

/** The files of an argument map, with the parameters of `argumentMap` and the language of their texts. */
export const argumentExports = (schema: GraphQLSchema): readonly ExportFormat[] => {
  const parameters = { ...parametersOf(schema, field), language: 'optional' } as const;
  const shared = { what: 'argument', parameters };
  return [
    {
      ...shared,
      format: 'argdown',
      mediaType: 'text/plain',
      description: 'an argument map as Argdown',
      write: async (request) => argdown(await read(schema, request)),
    },
    {
      ...shared,
      format: 'json',
      mediaType: 'application/json',
      description: 'an argument map as xAIF, the JSON of the Argument Interchange Format',
      write: async (request) => [xaif(await read(schema, request))],
    },
  ];
};

async function read(schema: GraphQLSchema, { run, parameters }: ExportRequest): Promise<ArgumentFile> {
  const language = languageOf(parameters['language']);
  const { args } = callRoot(schema, field, { first: mostClaims, ...parameters });
  const { depths, ties, truncated } = await refusing(() => findArguments(run, args));
  const ids = [...depths.keys()];
  const holders = await readHolders(run, ids);
  const unanswered = new Set((await refusing(() => unansweredAttacks(run, ties))).map(tieId));
  const start = String(args['claim'] ?? args['question']);
  const stances = [...holders.values()].flatMap(({ holdings }) => holdings.flatMap((each) => each.stances));
  const index = contentIndex(
    await contentFrom(run, [start, ...ids, ...stances], {
      relations: new Set([citing.relation, relationOf(stance, 'holder'), expressedIn, spokenBy]),
      steps: 2,
    }),
  );
  const textOf = (id: string) => label(index, id, language);
  return {
    start: { id: start, text: textOf(start) },
    claims: [...depths].map(([id, depth]): FileClaim => {
      const held = holders.get(id);
      const holdings = held?.holdings ?? [];
      return {
        id,
        text: textOf(id),
        depth,
        citations: index.citations(id),
        holdings: holdings.map(({ party, ...rest }) => ({
          party: party === null ? null : { id: party, name: textOf(party) },
          ...rest,
        })),
        locutions: holdings.flatMap((holding) => locutionsOf(holding, index, language)),
      };
    }),
    arguments: ties.map((tie) => showArgument(tie, unanswered.has(tieId(tie)))),
    truncated: truncated || [...holders.values()].some((each) => each.truncated),
  };
}

type Language = 'Zh' | 'En';

function languageOf(given: string | undefined): Language {
  if (given === undefined || given === 'EN') return 'En';
  if (given === 'ZH') return 'Zh';
  throw new ExportRefused('BAD_USER_INPUT', `language: expected EN or ZH; got ${JSON.stringify(given)}`);
}

function label(index: ContentIndex, id: string, language: Language): string {
  const node = index.node(id);
  return node === undefined ? id : labelOf(node, language);
}

/** What a party itself said for a claim: a stance that others tell of is nothing it said. */
function locutionsOf({ party, polarity, stances }: Holding, index: ContentIndex, language: Language): FileLocution[] {
  if (party === null || polarity !== 'SUPPORT') return [];
  return stances.flatMap((id) =>
    index.from(id, expressedIn).flatMap(({ to }) => {
      const speaks = index.from(to, spokenBy).some((tie) => tie.to === party);
      const quote = index.node(to)?.properties['quote'];
      const words = typeof quote === 'string' ? quote : label(index, to, language);
      return speaks ? [{ statement: to, speaker: { id: party, name: label(index, party, language) }, words }] : [];
    }),
  );
}

const showArgument = ({ source, target, kind, citations }: Tie, unanswered: boolean) => ({
  source,
  target,
  kind: kind === 'SUPPORTS' ? ('SUPPORTS' as const) : ('ATTACKS' as const),
  citations,
  unanswered,
});
