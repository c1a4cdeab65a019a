/** The part of citeproc-js that is used here; the package has no types of its own. */
declare module 'citeproc' {
  interface Sys {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  class Engine {
    constructor(sys: Sys, style: string, language: string, forceLanguage: boolean);
    updateItems(ids: readonly string[], noSort?: boolean): readonly string[];
    /** Parameters, and an HTML string for each entry. */
    makeBibliography(): [object, string[]];
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
