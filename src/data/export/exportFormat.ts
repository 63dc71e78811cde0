import type { Run } from '../../graph/port.ts';

/** What an export is made from. */
export interface ExportRequest {
  readonly run: Run;
  /** What was asked for beside the name, by the names that the format lists. */
  readonly parameters: Readonly<Record<string, string>>;
  /** How many records and ties may be read. */
  readonly limit: number;
}

/** One kind of file that can be had: `what.format`. */
export interface ExportFormat {
  readonly what: string;
  readonly format: string;
  readonly mediaType: string;
  /** What it is, in a few words. */
  readonly description: string;
  /** The parameters that it takes, and whether it needs each. */
  readonly parameters: Readonly<Record<string, 'needed' | 'optional'>>;
  write(request: ExportRequest): Promise<Iterable<string>>;
}

/** An export that cannot be made as it was asked for, in words for whoever asked. */
export class ExportRefused extends Error {
  override readonly name = 'ExportRefused';
  readonly code: 'NOT_FOUND' | 'BAD_USER_INPUT';

  constructor(code: ExportRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}
