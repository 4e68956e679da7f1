/** What a reader of a published table knows about a count: that it lies between two whole numbers. */
export interface PublishedCount {
  readonly low: number
  readonly high: number
  readonly suppressed: boolean
}

const marks = new Set(['*', '**', '-', '..', '...', ':', 'c', 'x', 's', 'z', '[c]', '[x]', 'suppressed', 'n/a'])

/**
 * Stands for a count of any size that is held back to hide another: "secondary confidentiality" in SDMX's code list
 * CL_CONF_STATUS. A mark of its own, for a reader who takes it for a small count would believe to know too much.
 */
export const secondaryMark = 'D'

/**
 * Reads a count as statistical offices write it: "1,757", "4.0", "<5" or "< 5", a suppression mark.
 *
 * @param below - a suppressed count without a bound of its own is taken to be below this
 * @returns undefined for a text that is neither a count nor a mark
 * @example publishedCount('<5', 10) // { low: 0, high: 4, suppressed: true }
 */
export function publishedCount(text: string, below: number): PublishedCount | undefined {
  const plain = text.trim().toLowerCase()
  if (text.trim() === secondaryMark) return { low: 0, high: Number.MAX_SAFE_INTEGER, suppressed: true }
  if (marks.has(plain)) return { low: 0, high: below - 1, suppressed: true }
  const bound = /^(<|&lt;|<=|≤)\s*(\d+)$/.exec(plain)
  if (bound !== null) {
    const high = Number(bound[2]) - (bound[1] === '<=' || bound[1] === '≤' ? 0 : 1)
    return { low: 0, high, suppressed: true }
  }
  const digits = plain.replace(/(?<=\d)[,\u00a0\u202f ](?=\d{3}\b)/g, '').replace(/\.0+$/, '')
  if (!/^\d+$/.test(digits)) return undefined
  return { low: Number(digits), high: Number(digits), suppressed: false }
}
