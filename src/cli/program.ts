import { Command, Option } from 'commander';
import { check } from './check.ts';
import { cite } from './cite.ts';
import type { ExportOptions } from './exportFile.ts';
import { exportHelp, exportParameters } from './exportParameters.ts';
import type { ImportFilesOptions } from './importFiles.ts';
import type { Output } from './output.ts';
import { settingsHelp } from './settingsHelp.ts';
import { writeJsonSchema } from './writeJsonSchema.ts';

/** The command line; every command ends by telling its exit code. */
export function program(output: Output, exit: (code: number) => void): Command {
  const command = new Command('debate-graph')
    .description('A knowledge graph of a public debate: who said what, in which words, and where it is written.')
    .exitOverride()
    .showHelpAfterError('(--help tells more)');
  const texts = () => new Option('--texts <DIR>', 'the folder of the cited texts').env('SOURCE_TEXTS');
  command
    .command('serve')
    .description(
      'Serve the shipped seed and further dossiers as GraphQL over HTTP. Settings come from the environment.',
    )
    .option('--seed <FILE...>', 'further dossiers, each a YAML file or a folder of them', [])
    .addHelpText('after', () => `\nSettings:\n${settingsHelp()}`)
    .action(async ({ seed }: { seed: string[] }) => {
      // Servers and drivers take half a second to load, which checking files need not wait for.
      const { serve } = await import('./serve.ts');
      await serve(seed);
    });
  command
    .command('check')
    .description(
      'Check the shipped seed and further dossiers: shapes, references, dates and duplicates; with --texts every ' +
        'citation, and that every sentence is cited. Exit code 1 where there are faults.',
    )
    .argument('[FILE...]', 'further dossiers, each a YAML file or a folder of them')
    .addOption(texts())
    .action(async (files: string[], options: { texts?: string }) => exit(await check(files, options.texts, output)));
  command
    .command('import')
    .description(
      'Write the shipped seed and further dossiers to the graph at GRAPH_URL, all or nothing. What left a dossier is ' +
        'removed; what did not change is not written; what is not ours is left alone.',
    )
    .argument('[FILE...]', 'further dossiers, each a YAML file or a folder of them, named after it')
    .option('--dry-run', 'tell what would be written, and write nothing')
    .option('--replace', 'write even what seems unchanged, and drop what another version wrote in another format')
    .addOption(
      new Option('--format <FORMAT>', 'yaml, or dna: the event list of Discourse Network Analyzer').choices([
        'yaml',
        'dna',
      ]),
    )
    .option('--question <NAME>', 'with --format dna: the new question that the concepts answer, question:NAME')
    .action(async (files: string[], options: ImportFilesOptions) => {
      const { importFiles } = await import('./importFiles.ts');
      exit(await importFiles(files, options, output));
    });
  command
    .command('cite')
    .description('Find words in the texts and print their citation, ready to paste into a seed file.')
    .argument('<WORDS...>', 'the words, as they stand in the text')
    .addOption(texts().makeOptionMandatory())
    .option('--source <ID>', 'the source whose text is meant')
    .option('--seed <FILE...>', 'further dossiers whose sources are known', [])
    .action(async (words: string[], options: { texts: string; source?: string; seed: string[] }) =>
      exit(await cite(words.join(' '), options, output)),
    );
  command
    .command('export')
    .description(
      'Write the graph at GRAPH_URL, or without one the shipped seed, as a file: graph.yaml, graph.gexf, … ' +
        'A wrong name lists all.',
    )
    .usage('<WHAT.FORMAT> [options] [--PARAMETER VALUE…]')
    .argument('<WHAT.FORMAT>', 'what to write and in which format, such as graph.gexf')
    .argument('[PARAMETERS...]', 'what the file is made with, by the names of the API: --kind SUBTRACT --certain')
    .option('--out <FILE>', 'where to write it; without it to standard output')
    .option('--seed <FILE...>', 'further dossiers beside the shipped seed, where no graph is named', [])
    .allowUnknownOption()
    .addHelpText('after', exportHelp)
    .action(async (name: string, parameters: string[], options: ExportOptions) => {
      const { exportFile } = await import('./exportFile.ts');
      exit(await exportFile(name, exportParameters(parameters), options, output));
    });
  command
    .command('backup')
    .description(
      'Copy the graph at GRAPH_URL, which is a folder (file:FOLDER), to one file with a checksum. No other process may ' +
        'have it open: stop the service first, or ask it for /export/graph.yaml.',
    )
    .requiredOption('--out <FILE>', 'where to write it; a file that is there is replaced once the new one is whole')
    .action(async (options: { out: string }) => {
      const { backup } = await import('./backup.ts');
      exit(backup(options, output));
    });
  command
    .command('restore')
    .description(
      'Put a backup into the folder at GRAPH_URL (file:FOLDER). A backup that is not whole is refused, and the graph ' +
        'that is there stays until the new one is whole.',
    )
    .argument('<FILE>', 'what backup has written')
    .option('--replace', 'replace the graph that is there, which is lost')
    .action(async (file: string, options: { replace?: boolean }) => {
      const { restore } = await import('./restore.ts');
      exit(restore(file, options, output));
    });
  command
    .command('documents')
    .description(
      'Write the manifest of the operations in GraphQL files, for PERSISTED_MANIFEST: every one by its id, checked ' +
        'against the schema.',
    )
    .argument('<FILE...>', 'GraphQL files, each with one operation or several')
    .option('--out <FILE>', 'where to write it; without it to standard output')
    .action(async (files: string[], options: { out?: string }) => {
      const { writeManifest } = await import('./writeManifest.ts');
      exit(await writeManifest(files, options, output));
    });
  command
    .command('json-schema')
    .description('Write schema/seed.schema.json, by which editors complete and check seed files.')
    .action(async () => exit(await writeJsonSchema(output)));
  return command;
}
