declare module '@citation-js/core' {
  /** References that Citation.js has read, from CSL-JSON or from BibTeX. */
  export class Cite {
    constructor(given: unknown);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(name: 'bibliography', options: { readonly template: string; readonly lang?: string }): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
