#!/usr/bin/env node
import { standardOutput } from './output.ts';
import { program } from './program.ts';

await program(standardOutput, (code) => (process.exitCode = code)).parseAsync();
