import { records } from '../concepts/records.ts';
import type { Given } from '../engine/rule.ts';
import { countRows, type OnProgress } from './countRows.ts';
import { describeIssue, type KnownIds } from './describeIssue.ts';
import type { DossierRecord } from './dossierRecord.ts';
import { expandRecord } from './expandRecord.ts';
import { problemAt, type Problem } from './problem.ts';
import { recordShapes, topLevel } from './recordShape.ts';
import type { SeedFile } from './seedFile.ts';
import { didYouMean, got } from './words.ts';

/** The ids that a file gives to its records, before anything else is checked. */
export function* givenIds(file: SeedFile): Generator<string> {
  if (!isMapping(file.content)) return;
  for (const { plural } of topLevel) {
    const list = file.content[plural];
    if (!Array.isArray(list)) continue;
    for (const item of list) {
      if (isMapping(item) && typeof item['id'] === 'string') yield item['id'];
    }
  }
}

/** Reads the records of a file; the wrong ones are told and left out. */
export function readRecords(
  file: SeedFile,
  known: KnownIds,
  onProgress?: OnProgress,
): { records: DossierRecord[]; problems: Problem[] } {
  const { content } = file;
  if (content === null || content === undefined) return { records: [], problems: [] };
  if (!isMapping(content)) {
    const message = `expected a mapping such as "people:" with a list of records, got ${got(content)}`;
    return { records: [], problems: [problemAt({ file, path: [] }, message)] };
  }
  const problems: Problem[] = [];
  const onChecked = countRows('checked', Object.values(content).flat().length, onProgress);
  const found = Object.entries(content).flatMap(([plural, list]) => {
    const definition = topLevel.find((each) => each.plural === plural);
    if (definition === undefined) {
      problems.push(problemAt({ file, path: [plural], ofKey: true }, unknownPlural(plural)));
      return [];
    }
    if (list === null) return [];
    if (!Array.isArray(list)) {
      problems.push(problemAt({ file, path: [plural] }, `expected a list of ${plural}, got ${got(list)}`));
      return [];
    }
    return list.flatMap((item: unknown, index) => {
      onChecked(1);
      const place = { file, path: [plural, index] };
      const shape = recordShapes.get(definition.type);
      const result = shape?.safeParse(item);
      if (shape === undefined || result === undefined) return [];
      if (result.success) return expandRecord(definition, result.data as Given, place);
      problems.push(...result.error.issues.flatMap((issue) => describeIssue(issue, shape, item, place, known)));
      return [];
    });
  });
  return { records: found, problems };
}

function unknownPlural(plural: string): string {
  const part = records.find((definition) => definition.plural === plural && !definition.listed);
  if (part !== undefined) return `expected ${plural} inside the records that they belong to, got a list of their own`;
  const plurals = topLevel.map((definition) => definition.plural);
  return `expected one of ${plurals.join(', ')}, got ${got(plural)}${didYouMean(plural, plurals)}`;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
