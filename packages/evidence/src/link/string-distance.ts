const matchedLeft = new Uint8Array(256)
const matchedRight = new Uint8Array(256)

/**
 * Jaro-Winkler similarity (Winkler 1990; prefix weight 0.1 up to four letters), in 0..1. Texts are cut at 255.
 *
 * @param left one text
 * @param right the other
 * @returns 1 for equal texts, 0 for texts without a common letter nearby
 */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1
  const leftLength = Math.min(255, left.length)
  const rightLength = Math.min(255, right.length)
  if (leftLength === 0 || rightLength === 0) return 0
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
  let prefix = 0
  while (prefix < 4 && prefix < leftLength && left.charCodeAt(prefix) === right.charCodeAt(prefix)) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
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
  if (long.length - short.length > 1) return false
  let from = 0
  while (from < short.length && short.charCodeAt(from) === long.charCodeAt(from)) from++
  if (from === short.length) return true
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1)
  if (short.slice(from + 1) === long.slice(from + 1)) return true
  return (
    short.charCodeAt(from) === long.charCodeAt(from + 1) &&
    short.charCodeAt(from + 1) === long.charCodeAt(from) &&
    short.slice(from + 2) === long.slice(from + 2)
  )
}
