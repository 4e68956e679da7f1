import { withinOneSlip } from './string-distance.ts'

/**
 * How alike two different dates are, either of them perhaps partial or estimated.
 *
 * @param left a date as `parseDate` gives it
 * @param right another one
 * @returns 2 one digit apart, day and month exchanged, or equal as far as both are known; 3 same year, or an estimate
 *   within two years; 4 two digits apart; 5 within ten years; 6 different
 */
export function dateLikeness(left: string, right: string): number {
  if (left.length === 8 && right.length === 8 && left[0] !== '~' && right[0] !== '~') return ofFullDates(left, right)
  const estimated = left[0] === '~' || right[0] === '~'
  const one = left.replace('~', '')
  const other = right.replace('~', '')
  const years = Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)))
  if (estimated) return years <= 2 ? 3 : years <= 10 ? 5 : 6
  if (one.length !== other.length) {
    if (one.startsWith(other) || other.startsWith(one)) return 2
    return years === 0 ? 3 : years <= 10 ? 5 : 6
  }
  if (withinOneSlip(one, other)) return 2
  if (years === 0) return 3
  let different = 0
  for (let digit = 0; digit < one.length; digit++) if (one.charCodeAt(digit) !== other.charCodeAt(digit)) different++
  return different <= 2 ? 4 : years <= 10 ? 5 : 6
}

/** The same of two dates of eight digits, which most are, without making a text. */
function ofFullDates(left: string, right: string): number {
  let different = 0
  let years = 0
  let first = -1
  for (let digit = 0; digit < 8; digit++) {
    const apart = left.charCodeAt(digit) - right.charCodeAt(digit)
    if (digit < 4) years = years * 10 + apart
    if (apart === 0) continue
    if (different++ === 0) first = digit
  }
  if (different === 1) return 2
  const exchanged = (from: number, to: number, length: number) => {
    for (let at = 0; at < length; at++) {
      if (left.charCodeAt(from + at) !== right.charCodeAt(to + at)) return false
      if (left.charCodeAt(to + at) !== right.charCodeAt(from + at)) return false
    }
    return true
  }
  if (different === 2 && first < 7 && exchanged(first, first + 1, 1)) return 2
  if (years === 0) return exchanged(4, 6, 2) ? 2 : 3
  return different <= 2 ? 4 : Math.abs(years) <= 10 ? 5 : 6
}
