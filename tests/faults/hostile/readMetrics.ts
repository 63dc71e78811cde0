/** What a running service tells of itself. */
export interface Usage {
  readonly rssMiB: number;
  readonly heapMiB: number;
  readonly handles: number;
  readonly files: number;
  /** The longest delay of the event loop since the last look, in milliseconds. */
  readonly loopDelayMs: number;
  readonly running: number;
}

/** Reads a service's own metrics. */
export async function readMetrics(url: string): Promise<Usage> {
  const text = await (await fetch(url)).text();
  const value = (name: string): number => {
    const found = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1];
    if (found === undefined) throw new Error(`expected ${name} among the metrics; got ${text.slice(0, 200)}`);
    return Number(found);
  };
  return {
    rssMiB: value('process_resident_memory_bytes') / 2 ** 20,
    heapMiB: value('nodejs_heap_size_used_bytes') / 2 ** 20,
    handles: value('nodejs_active_handles_total'),
    files: value('process_open_fds'),
    loopDelayMs: value('nodejs_eventloop_lag_max_seconds') * 1_000,
    running: value('http_requests_running'),
  };
}

/** Where a service tells its metrics, by its log. */
export function metricsAddress(log: string): string {
  const found = /"metrics":"([^"]+)"/.exec(log)?.[1];
  if (found === undefined) throw new Error('expected the address of the metrics in the log; was METRICS_PORT set?');
  return found;
}
