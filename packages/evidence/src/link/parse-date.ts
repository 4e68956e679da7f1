const ABOUT = /^(about|around|approx(imately)?|circa|ca|c|est(imated)?|~|environ|vers|hacia)\b[. ]*|^~\s*/i

/**
 * Brings a date as people write it to YYYYMMDD, or to as much of it as is known: YYYYMM, YYYY, or ~YYYY for an
 * estimated year. Day and month are taken day first unless that cannot be.
 *
 * @param text a date in any common order
 * @returns the known digits; '' for nothing, and for what is no date its digits alone
 *
 * @example parseDate('24/06/1971') // '19710624'
 * @example parseDate('about 1990') // '~1990'
 */
export function parseDate(text: string): string {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  const stripped = trimmed.replace(ABOUT, '')
  const about = stripped.length < trimmed.length ? '~' : ''
  let parts = /^(\d{4})(?:[-/. ]?(\d{2})(?:[-/. ]?(\d{2}))?)?(?:[T ].*)?$/.exec(stripped)
  if (parts) {
    const [, year = '', month, day] = parts
    if (about || month === undefined || month === '00') return about + year
    return day === undefined || day === '00' ? year + month : year + month + day
  }
  parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(stripped)
  if (parts) {
    const [, first = '', second = '', year = ''] = parts
    const [day, month] = Number(second) > 12 ? [second, first] : [first, second]
    return about ? about + year : year + month.padStart(2, '0') + day.padStart(2, '0')
  }
  return about + stripped.replace(/\D/g, '')
}
