import { settingsTable } from '../server/settings/settings.ts';

/** Every setting with its default and what it means, a line each. */
export function settingsHelp(): string {
  const width = Math.max(...settingsTable.map(({ name }) => name.length));
  return settingsTable
    .map(({ name, fallback, description }) => {
      const standard = fallback === null ? '' : ` (default ${fallback})`;
      return `  ${name.padEnd(width)}  ${description}${standard}`;
    })
    .join('\n');
}
