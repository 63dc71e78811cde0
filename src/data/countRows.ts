/** What is done with the rows of an import, one after the other. */
export type ImportStage = 'read' | 'checked' | 'compared' | 'written';

/** How far a stage of an import is. */
export interface ImportProgress {
  readonly stage: ImportStage;
  readonly done: number;
  readonly total: number;
  readonly rowsPerSecond: number;
}

/** Hears how far an import is: at the beginning of each stage, and with every row or batch of it. */
export type OnProgress = (progress: ImportProgress) => void;

/** Begins a stage of so many rows; the function that it gives is told of every one that is done. */
export function countRows(
  stage: ImportStage,
  total: number,
  onProgress: OnProgress = () => undefined,
): (rows: number) => void {
  const begun = performance.now();
  let done = 0;
  const count = (rows: number): void => {
    done += rows;
    const seconds = Math.max(performance.now() - begun, 1) / 1000;
    onProgress({ stage, done, total, rowsPerSecond: Math.round(done / seconds) });
  };
  count(0);
  return (rows) => {
    if (rows > 0) count(rows);
  };
}
