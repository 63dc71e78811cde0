import type { DossierRecord } from '../../src/data/dossierRecord.ts';
import { loadDossiers } from '../../src/data/loadDossiers.ts';
import { printProblem } from '../../src/data/problem.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';

/** A text of ours in its two languages. */
export interface TwoLanguages {
  readonly zh: string;
  readonly en: string;
}

/** A text of ours with where it stands. */
export interface OurText extends TwoLanguages {
  readonly record: DossierRecord;
  readonly key: string;
}

/** Every record of the shipped seed; throws where a file is wrong. */
export async function shippedRecords(): Promise<readonly DossierRecord[]> {
  const { dossiers, problems } = await loadDossiers([shippedSeed()]);
  if (problems.length > 0) throw new Error(problems.map(printProblem).join('\n'));
  return dossiers.flatMap(({ records }) => records);
}

/** The shipped records of one type. */
export const ofType = (records: readonly DossierRecord[], type: string): DossierRecord[] =>
  records.filter(({ definition }) => definition.type === type);

/** Where a record's tie of some name leads. */
export const endsOf = ({ ties }: DossierRecord, name: string): string[] => (ties[name] ?? []).map(({ to }) => to);

/** Every text that records keep in two languages. */
export const textsOf = (records: readonly DossierRecord[]): OurText[] =>
  records.flatMap((record) =>
    Object.entries(record.given).flatMap(([key, value]) => {
      const { zh, en } = (typeof value === 'object' ? (value ?? {}) : {}) as Partial<TwoLanguages>;
      return zh === undefined || en === undefined ? [] : [{ record, key, zh, en }];
    }),
  );

/** Every name and alias of the records that have names, as printed. */
export const namesOf = (records: readonly DossierRecord[]): Map<string, string[]> => {
  const names = new Map<string, string[]>();
  for (const { id, given } of records) {
    const name = given['name'] as TwoLanguages | undefined;
    if (name === undefined) continue;
    for (const word of new Set([name.zh, name.en, ...((given['aliases'] as string[] | undefined) ?? [])]))
      names.set(word, [...(names.get(word) ?? []), id]);
  }
  return names;
};
