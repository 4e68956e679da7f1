/**
 * A language of our lists as HTML names it, so that a screen reader and the browser know what is written.
 *
 * @param code ISO 639-3, `eng`
 * @returns the shortest code, as BCP 47 wants it, `en`; undefined for a text that is no code
 */
export function languageTag(code: string): string | undefined {
  return /^[a-z]{2,3}$/.test(code) ? Intl.getCanonicalLocales(code)[0] : undefined
}
