#!/usr/bin/env node
import { exitCodeOf } from './exitCodeOf.ts';
import { standardOutput } from './output.ts';
import { program } from './program.ts';

try {
  await program(standardOutput, (code) => (process.exitCode = code)).parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error, standardOutput);
}
