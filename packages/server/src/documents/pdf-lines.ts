/** A stretch of text as PDF.js finds it on a page. */
export type PlacedText = {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const rightToLeft = /[\p{scx=Arab}\p{scx=Hebr}]/u
const arabicLetter = /\p{L}/u

/**
 * Puts what lies on a page into lines, in the order in which they are read; an empty line where the page has a gap.
 *
 * Pieces are taken in the order of the file, which keeps columns apart, and begin a line where the height changes. A line that
 * runs from right to left is put in order by its place, since most programs write it as it looks and not as it is read.
 */
export function pdfLines(pieces: readonly PlacedText[]): string[] {
  const lines: PlacedText[][] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (first && Math.abs(first.y - piece.y) <= Math.max(first.height, piece.height, 1) / 2) line.push(piece)
    else if (piece.str.trim() !== '') lines.push([piece])
  }
  const written: string[] = []
  let before: PlacedText | undefined
  for (const line of lines) {
    const [first] = line
    const text = inOrder(line).replace(/\s+/gu, ' ').trim()
    if (text === '' || !first) continue
    // Down the page and further than a line and a half: a new paragraph.
    if (before && before.y - first.y > Math.max(before.height, first.height, 1) * 1.9) written.push('')
    written.push(text)
    before = first
  }
  return written
}

function inOrder(line: readonly PlacedText[]): string {
  const letters = line.filter(({ str }) => arabicLetter.test(str))
  const turned = letters.filter(({ str }) => rightToLeft.test(str))
  if (turned.length * 2 <= letters.length) return line.map(({ str }) => str).join('')
  // Blanks are drawn where nobody knows; what lies apart is apart.
  const sorted = line.filter(({ str }) => str.trim() !== '').toSorted((one, other) => other.x - one.x)
  const ordered: PlacedText[] = []
  for (let at = 0; at < sorted.length; ) {
    let end = at
    while (end < sorted.length && !rightToLeft.test(sorted[end]!.str) && !(end > at && parts(sorted[end]!))) end++
    // Words of the other way keep their own order; signs at the edge of them belong to the line.
    const stretch = sorted.slice(at, end)
    const isWord = ({ str }: PlacedText) => /[\p{L}\p{N}]/u.test(str)
    const first = stretch.findIndex(isWord)
    const last = stretch.findLastIndex(isWord)
    if (first >= 0) stretch.splice(first, last - first + 1, ...stretch.slice(first, last + 1).reverse())
    ordered.push(...stretch)
    at = end
    if (at < sorted.length && rightToLeft.test(sorted[at]!.str)) ordered.push(sorted[at++]!)
  }
  return ordered.map((piece, at) => (at > 0 && apart(ordered[at - 1]!, piece) ? ` ${piece.str}` : piece.str)).join('')
}

/** Whether a piece is brackets or the like: what stands before and after is not one name. */
function parts({ str }: PlacedText): boolean {
  return /[()[\]«»:;؛،]/u.test(str) && !arabicLetter.test(str) && !/\p{N}/u.test(str)
}

/** Whether two neighbours of a line have the room of a blank between them. */
function apart(one: PlacedText, other: PlacedText): boolean {
  const [left, right] = one.x < other.x ? [one, other] : [other, one]
  return right.x - (left.x + left.width) > Math.max(left.height, right.height) * 0.12
}
