import type { Graph } from '../graph/port.ts';

/** Whether queries can be answered, or why not. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: string };

/** What must hold before the service is ready. */
export interface ReadinessOptions {
  readonly graph: Pick<Graph, 'run'>;
  /** Why the seed cannot be asked yet; undefined once it is loaded. */
  readonly seedMissing: () => string | undefined;
  /** How long the engine may take to answer. */
  readonly patienceMs?: number;
}

/** Makes the check behind `/ready`: the seed is loaded and the engine answers. */
export function createReadiness({
  graph,
  seedMissing,
  patienceMs = 2_000,
}: ReadinessOptions): () => Promise<Readiness> {
  return async () => {
    const missing = seedMissing();
    if (missing !== undefined) return { ready: false, reason: missing };
    const answers = await settled(graph.run('RETURN 1'), patienceMs);
    return answers ? { ready: true } : { ready: false, reason: 'the graph engine does not answer' };
  };
}

async function settled(work: Promise<unknown>, patienceMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  const answer = work.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
