declare module 'citeproc' {
  interface System {
    retrieveLocale: (language: string) => unknown;
    retrieveItem: (id: string) => unknown;
    variableWrapper?: (parameters: { variableNames: string[] }, before: string, text: string, after: string) => string;
  }

  interface CitationItem {
    id: string;
    locator?: string;
    label?: string;
    suffix?: string;
  }

  class Engine {
    constructor(system: System, style: unknown, language: string);
    updateItems(ids: string[]): void;
    makeBibliography(): [unknown, string[]];
    processCitationCluster(
      citation: { citationItems: CitationItem[]; properties: { noteIndex: number } },
      before: [],
      after: [],
    ): [unknown, [number, string, string][]];
  }

  const citeproc: { Engine: typeof Engine };
  export default citeproc;
}
