declare module 'edtf' {
  /** A parsed date or interval; `min` and `max` are milliseconds, infinite where the interval is open. */
  interface Parsed {
    readonly type: string;
    readonly precision?: number;
    readonly min: number;
    readonly max: number;
  }
  export default function edtf(input: string, options?: { types?: string[]; level?: number }): Parsed;
}
