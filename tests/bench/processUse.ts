import { readFileSync } from 'node:fs';

/** Seconds of CPU time that a process of this machine has used, in hundredths. */
export function cpuSecondsOf(pid: number): number {
  const fields = read(pid, 'stat')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Bytes of memory that a process of this machine holds. */
export const memoryOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(read(pid, 'status'))?.[1]) * 1024;

const read = (pid: number, file: string): string => readFileSync(`/proc/${pid}/${file}`, 'utf8');
