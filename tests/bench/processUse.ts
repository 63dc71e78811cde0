import { readFileSync } from 'node:fs';

/** Seconds of CPU time that a process of this machine has used, in hundredths. */
export function cpuSecondsOf(pid: number): number {
  const fields = read(pid, 'stat')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Memory of a process, in bytes. */
export interface Memory {
  /** What it holds. */
  readonly held: number;
  /** The most that it has held. */
  readonly most: number;
}

/** The memory of a process of this machine. */
export function memoryOf(pid: number): Memory {
  const status = read(pid, 'status');
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
  return { held: bytes('VmRSS'), most: bytes('VmHWM') };
}

const read = (pid: number, file: string): string => readFileSync(`/proc/${pid}/${file}`, 'utf8');
