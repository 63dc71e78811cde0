import { citation as definition } from '../concepts/citations/record.ts';
import { citationsOf, type DossierRecord, type GivenCitation } from './dossierRecord.ts';

/** The id of a cited span: equal spans are one record. */
export const citationId = ({ source, start, end }: Pick<GivenCitation, 'source' | 'start' | 'end'>): string =>
  `citation:${source.slice(source.indexOf(':') + 1)}.${start}-${end}`;

/** The cited spans as records of their own, each once. */
export function citationRecords(records: readonly DossierRecord[]): DossierRecord[] {
  const found = new Map<string, DossierRecord>();
  for (const citation of records.flatMap(citationsOf)) {
    const id = citationId(citation);
    if (found.has(id)) continue;
    const { place, source, ...values } = citation;
    const ties = { source: [{ to: source, place }] };
    found.set(id, { id, definition, given: values, ties, citations: [], inherits: false, place });
  }
  return [...found.values()];
}
