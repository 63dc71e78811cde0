// Ends the process with SIGKILL in the midst of its DIE_AT-th change of files: node --import dieAt.js
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

const { fsyncSync, renameSync, rmSync, writeFileSync, writeSync } = fs;
const dieAt = Number(process.env['DIE_AT']);
let changes = 0;

/** Does half of the change where it is the last, and all of it otherwise. */
function change(what, { half, whole }) {
  changes += 1;
  if (changes !== dieAt) {
    whole();
    return;
  }
  half();
  writeSync(1, `dies at ${what}\n`);
  process.kill(process.pid, 'SIGKILL');
}

const nothing = () => undefined;

Object.assign(fs, {
  writeFileSync: (path, content) =>
    change(`writing ${path}`, {
      half: () => writeFileSync(path, content.subarray(0, content.length / 2)),
      whole: () => writeFileSync(path, content),
    }),
  rmSync: (path, options) =>
    change(`removing ${path}`, {
      half: () => {
        const [first] = fs.existsSync(path) && fs.statSync(path).isDirectory() ? fs.readdirSync(path) : [];
        if (first !== undefined) rmSync(join(path, first));
      },
      whole: () => rmSync(path, options),
    }),
  renameSync: (from, to) => change(`renaming ${from}`, { half: nothing, whole: () => renameSync(from, to) }),
  fsyncSync: (descriptor) => change('syncing', { half: nothing, whole: () => fsyncSync(descriptor) }),
});
syncBuiltinESMExports();
