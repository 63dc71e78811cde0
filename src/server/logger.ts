import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

/** Makes the log of the service: a JSON line for each event, on standard output unless told otherwise. */
export function createLogger(level: string, stream: DestinationStream = standardOutput()): Logger {
  return pino(
    { level, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    stream,
  );
}

/** At once and in order: lines that wait are mixed up or lost when the process ends. */
function standardOutput(): DestinationStream {
  return destination({ dest: 1, sync: true });
}
