import type { Figures } from './startReaders.ts';

/** Prints one line of figures. */
export function tell(what: string, { right, refused, wrong, broken, slowestMs }: Figures, more = ''): void {
  const refusals = Object.entries(refused).map(([code, count]) => `${count.toLocaleString('en')} ${code}`);
  const counts = [
    `${right.toLocaleString('en')} right`,
    ...(refusals.length === 0 ? ['0 refused'] : refusals),
    `${wrong.length} wrong`,
    `${broken.length} broken`,
  ];
  console.log(`${what}: ${counts.join(', ')}; slowest ${slowestMs} ms${more && `; ${more}`}`);
}

/** Several figures as one. */
export function sumOf(parts: readonly Figures[]): Figures {
  const refused: Record<string, number> = {};
  for (const part of parts)
    for (const [code, count] of Object.entries(part.refused)) refused[code] = (refused[code] ?? 0) + count;
  return {
    right: parts.reduce((sum, part) => sum + part.right, 0),
    refused,
    wrong: parts.flatMap((part) => part.wrong),
    broken: parts.flatMap((part) => part.broken),
    slowestMs: Math.max(...parts.map((part) => part.slowestMs)),
  };
}
