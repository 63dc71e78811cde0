import type { ExportFormat } from '../exportFormat.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './cslJson.ts';
import { readWork } from './readWork.ts';

const shared = { what: 'citation', parameters: { id: 'needed', language: 'optional' } } as const;

/** The files by which a statement or a source is cited. */
export const citationExports: readonly ExportFormat[] = [
  {
    ...shared,
    format: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    description: 'a statement or a source as CSL-JSON, to be cited',
    write: async (request) => [cslJson(await readWork(request))],
  },
  {
    ...shared,
    format: 'bib',
    mediaType: 'application/x-bibtex',
    description: 'a statement or a source as BibTeX, to be cited',
    write: async (request) => [bibtex(await readWork(request))],
  },
];
