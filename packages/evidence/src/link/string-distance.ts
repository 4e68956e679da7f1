const matchedLeft = new Uint8Array(256)
const matchedRight = new Uint8Array(256)

/**
 * Jaro-Winkler similarity (Winkler 1990; prefix weight 0.1 up to four letters), in 0..1. Texts are cut at 255.
 *
 * @param left one text
 * @param right the other
 * @param least what the caller cares for: below it, 0 may be said instead, which the letters alone mostly tell
 * @returns 1 for equal texts, 0 for texts without a common letter nearby
 */
export function jaroWinkler(left: string, right: string, least = 0): number {
  if (left === right) return 1
  const leftLength = Math.min(255, left.length)
  const rightLength = Math.min(255, right.length)
  if (leftLength === 0 || rightLength === 0) return 0
  let prefix = 0
  while (prefix < 4 && prefix < leftLength && left.charCodeAt(prefix) === right.charCodeAt(prefix)) prefix++
  if (least > 0) {
    const most = (1 + mostInCommon(left, right, leftLength, rightLength) * (1 / leftLength + 1 / rightLength)) / 3
    if (most + prefix * 0.1 * (1 - most) < least - 1e-9) return 0
  }
  const reach = Math.max(0, (Math.max(leftLength, rightLength) >> 1) - 1)
  matchedLeft.fill(0, 0, leftLength)
  matchedRight.fill(0, 0, rightLength)
  let matches = 0
  for (let i = 0; i < leftLength; i++) {
    const letter = left.charCodeAt(i)
    const to = Math.min(rightLength - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= to; j++) {
      if (matchedRight[j] === 0 && right.charCodeAt(j) === letter) {
        matchedLeft[i] = 1
        matchedRight[j] = 1
        matches++
        break
      }
    }
  }
  if (matches === 0) return 0
  let swapped = 0
  for (let i = 0, j = 0; i < leftLength; i++) {
    if (matchedLeft[i] === 0) continue
    while (matchedRight[j] === 0) j++
    if (left.charCodeAt(i) !== right.charCodeAt(j)) swapped++
    j++
  }
  const jaro = (matches / leftLength + matches / rightLength + (matches - (swapped >> 1)) / matches) / 3
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** At most so many letters can be matched: those of either text that the other has at all (by the low five bits). */
function mostInCommon(left: string, right: string, leftLength: number, rightLength: number): number {
  let letters = 0
  let others = 0
  for (let at = 0; at < leftLength; at++) letters |= 1 << left.charCodeAt(at)
  let fromRight = 0
  for (let at = 0; at < rightLength; at++) {
    const bit = 1 << right.charCodeAt(at)
    others |= bit
    if (letters & bit) fromRight++
  }
  let fromLeft = 0
  for (let at = 0; at < leftLength; at++) if (others & (1 << left.charCodeAt(at))) fromLeft++
  return Math.min(fromLeft, fromRight)
}

/**
 * Whether one slip of the hand separates two different texts: a letter changed, left out, added, or two neighbours
 * swapped (Damerau 1964: these four make up more than 80% of typing errors).
 *
 * @param left one text
 * @param right the other
 * @returns true at Damerau distance 0 or 1
 */
export function withinOneSlip(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  const length = short.length
  if (long.length - length > 1) return false
  let from = 0
  while (from < length && short.charCodeAt(from) === long.charCodeAt(from)) from++
  if (from === length) return true
  if (length < long.length) return sameEnd(short, from, long, from + 1)
  if (sameEnd(short, from + 1, long, from + 1)) return true
  return (
    short.charCodeAt(from) === long.charCodeAt(from + 1) &&
    short.charCodeAt(from + 1) === long.charCodeAt(from) &&
    sameEnd(short, from + 2, long, from + 2)
  )
}

function sameEnd(left: string, from: number, right: string, start: number): boolean {
  if (left.length - from !== right.length - start) return false
  for (let at = from, other = start; at < left.length; at++, other++) {
    if (left.charCodeAt(at) !== right.charCodeAt(other)) return false
  }
  return true
}
