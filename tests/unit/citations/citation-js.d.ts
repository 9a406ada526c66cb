declare module '@citation-js/core' {
  export class Cite {
    constructor(input: string, options?: { forceType?: string });
    data: Record<string, unknown>[];
  }
}

declare module '@citation-js/plugin-ris' {}

declare module '@citation-js/plugin-bibtex' {}
