import { Command } from 'commander';
import { check } from './check.ts';
import type { Output } from './output.ts';
import { writeJsonSchema } from './writeJsonSchema.ts';

/** The command line: every command answers with its exit code. */
export function program(output: Output, exit: (code: number) => void): Command {
  const command = new Command('debate-graph').description(
    'A knowledge graph of a public debate: who said what, in which words, and where it is written.',
  );
  command
    .command('check')
    .description(
      'Check seed files: shapes, references, dates and duplicates; with --texts every citation and the coverage.',
    )
    .argument('[FILE...]', 'further dossiers, each a file or a folder of files')
    .option('--texts <DIR>', 'the folder of the cited texts')
    .action(async (files: string[], options: { texts?: string }) => exit(await check(files, options.texts, output)));
  command
    .command('json-schema')
    .description('Write schema/seed.schema.json, by which editors complete and check seed files.')
    .action(async () => exit(await writeJsonSchema(output)));
  return command;
}
