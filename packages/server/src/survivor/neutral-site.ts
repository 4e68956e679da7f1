/**
 * Where "Leave now" leads unless the operator says otherwise: a page that anybody might have open, in every language,
 * without advertisements that remember.
 */
export const defaultNeutralSite = 'https://www.wikipedia.org/'

/**
 * @param chosen `CLARION_NEUTRAL_SITE`; undefined for the default
 * @returns an https address
 * @throws Error whose message says what is wrong and what to do
 */
export function neutralSiteFrom(chosen: string | undefined): string {
  if (chosen === undefined || chosen === '') return defaultNeutralSite
  if (!URL.canParse(chosen) || new URL(chosen).protocol !== 'https:') {
    throw new Error(`CLARION_NEUTRAL_SITE must be an https address such as ${defaultNeutralSite}`)
  }
  return new URL(chosen).href
}
