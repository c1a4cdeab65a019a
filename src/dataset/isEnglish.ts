/**
 * Whether something is in English, by the first of these language tags that is told: that of a source, then that of its
 * chronology. Where none is, it is taken to be.
 */
export function isEnglish(...languages: readonly (string | undefined)[]): boolean {
  return /^en\b/i.test(languages.find(Boolean) ?? 'en');
}
