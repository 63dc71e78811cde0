import type { ExportFormat } from '../data/export/exportFormat.ts';
import { graphExports } from '../data/export/graphExports.ts';

/** Every file that can be had. */
export const createExports = (): readonly ExportFormat[] => [...graphExports];
