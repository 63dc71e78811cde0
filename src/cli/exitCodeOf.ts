import { CommanderError } from 'commander';
import { ImportRefused } from '../data/ImportRefused.ts';
import { SeedFaults } from '../data/SeedFaults.ts';
import { TextsError } from '../data/texts.ts';
import { GraphError } from '../graph/GraphError.ts';
import { SettingsError } from '../server/settings/readSettings.ts';
import type { Output } from './output.ts';
import { UsageError } from './UsageError.ts';

/** What a person can mend is told in one message, wrong usage with 2 and faults with 1; anything else is a bug and keeps its trace. */
export function exitCodeOf(error: unknown, output: Output): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof Error)) throw error;
  output.error(isPlain(error) ? error.message : (error.stack ?? error.message));
  return error instanceof UsageError || error instanceof SettingsError || error instanceof TextsError ? 2 : 1;
}

const isPlain = (error: Error): boolean =>
  [UsageError, SettingsError, TextsError, SeedFaults, ImportRefused].some((kind) => error instanceof kind) ||
  (error instanceof GraphError && error.kind !== 'QUERY');
