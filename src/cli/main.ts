#!/usr/bin/env node
// Libraries look at it while they load; unless they are told, they spend time on checks that are meant for developers.
process.env['NODE_ENV'] ??= 'production';

const { exitCodeOf } = await import('./exitCodeOf.ts');
const { standardOutput } = await import('./output.ts');
const { program } = await import('./program.ts');

try {
  await program(standardOutput, (code) => (process.exitCode = code)).parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error, standardOutput);
}
