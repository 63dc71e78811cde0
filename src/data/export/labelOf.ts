import type { Properties } from '../propertiesOf.ts';
import type { ContentNode } from './graphContent.ts';

const naming = ['name', 'text', 'title', 'summary', 'metric'] as const;

/** What a person reads at a record when it is drawn: its name or text, in want of one its id. */
export function labelOf(
  { id, properties }: Pick<ContentNode, 'id' | 'properties'>,
  language: 'En' | 'Zh' = 'En',
): string {
  const found = naming.map((name) => properties[`${name}${language}`]).find((label) => typeof label === 'string');
  return found ?? id;
}

/** The properties that tell something: not those that only speed up searching and sorting. */
export function tellingProperties(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([name]) => !/^(nameFold|search[A-Z]\w*)$|(Zh|En)Key$/.test(name)),
  );
}
