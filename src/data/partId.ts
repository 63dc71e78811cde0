import type { RecordDefinition } from '../engine/record.ts';
import type { Given } from '../engine/rule.ts';

/** What follows the colon of an id. */
export const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The id of a part: its prefix, its owner's slug, and the words that tell it from its siblings. */
export function partId({ prefix }: RecordDefinition, owner: string, key: readonly string[], given: Given): string {
  const words = key.map((name) => keyWord(given[name])).filter((word) => word !== '');
  return `${prefix}:${[slugOf(owner), ...words].join('.')}`;
}

function keyWord(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.includes(':') ? slugOf(value) : value.toLowerCase().replaceAll('_', '-');
  if (typeof value === 'object' && value !== null && 'edtf' in value) {
    return String(value.edtf).replace('/', '-to-').replace('..', 'open');
  }
  return '';
}
