import type { ExportFormat } from './exportFormat.ts';
import { graphExports } from './graphExports.ts';

/** Every file that can be had. */
export const exportFormats: readonly ExportFormat[] = [...graphExports];
