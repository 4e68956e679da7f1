/**
 * The number of a paragraph as it is printed: 1., (a), (i), a., in Latin letters and Western digits in every language, so that "paragraph
 * 12 (b)" is the same one in all six (United Nations Editorial Manual, numbering of paragraphs).
 *
 * @param level from 0
 * @param count from 1
 */
export function numberLabel(level: 0 | 1 | 2 | 3, count: number): string {
  if (level === 0) return `${count}.`
  if (level === 1) return `(${letters(count)})`
  if (level === 2) return `(${roman(count).toLowerCase()})`
  return `${letters(count)}.`
}

/** @returns I, II, III, IV, ... */
export function roman(count: number): string {
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']
  let left = count
  return values
    .map((value, at) => {
      const times = Math.floor(left / value)
      left -= times * value
      return signs[at]!.repeat(times)
    })
    .join('')
}

/** a to z, then aa to zz: the manual's way past the alphabet. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26))
  return letter.repeat(Math.floor((count - 1) / 26) + 1)
}
