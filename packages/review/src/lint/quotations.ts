import { normalWord } from '../language/normal-word.ts'
import { canonicalWords } from '../text/canonical-text.ts'
import { CodePoints } from '../text/code-points.ts'
import { withoutHidden } from '../text/without-hidden.ts'

/** Words between quotation marks and where they stand, in code points, marks not included. */
export type Quotation = {
  readonly words: string
  readonly start: number
  readonly end: number
  /** A mark without its other: it is there, and its words cannot be told. */
  readonly lone?: true
}

/**
 * The marks of the six languages, each kind closed by its own; single ones where they are no apostrophe. A mark that is
 * left alone comes last: nobody can tell how far its quotation goes.
 */
const marks =
  /“([^”]*)”|«([^»]*)»|‹([^›]*)›|[„‟]([^“”]*)[“”]|「([^」]*)」|『([^』]*)』|〝([^〞〟]*)[〞〟]|＂([^＂]*)＂|"([^"]*)"|(?<![\p{L}\p{M}\p{N}])‘([^‘’]*(?:’\p{L}[^‘’]*)*)’(?![\p{L}\p{N}])|(?<![\p{L}\p{M}\p{N}])'([^']*(?:'\p{L}[^']*)*)'(?![\p{L}\p{N}])|([“”„‟«»‹›「」『』〝〞〟＂"])/gu

/** @returns the quotations of a text in their order; empty ones left out */
export function quotations(text: string): Quotation[] {
  const points = new CodePoints(text)
  return Array.from(text.matchAll(marks)).flatMap((match) => {
    const inside = match.slice(1).find((group) => group !== undefined) ?? ''
    const words = inside.trim()
    if (words === '') return []
    const isLone = inside === match[0]
    const from = match.index + match[0].indexOf(words, isLone ? 0 : 1)
    const place = { words, start: points.pointAt(from), end: points.pointAt(from + words.length) }
    return [isLone ? { ...place, lone: true as const } : place]
  })
}

/**
 * Tells whether a quotation was said word for word. What may differ: the kind of apostrophe and space, the first letter's
 * size, and a comma or full stop that the sentence around puts before the closing mark. Words left out are shown by "…" or "[…]": what
 * stands between must follow in that order within one turn.
 *
 * @param turns what was said, made plain by {@link plainForQuotes}
 */
export function wasSaid(quotation: string, turns: readonly string[]): boolean {
  const parts = quotation
    .split(/\[?(?:…|\.\.\.)\]?/u)
    .map((part) => plainForQuotes(part).replace(/^[\s,.;:]+|[\s,.;:]+$/gu, ''))
    .filter((part) => part !== '')
  if (parts.length === 0) return true
  return turns.some((turn) => follows(parts, turn))
}

function follows(parts: readonly string[], turn: string): boolean {
  let at = 0
  for (const part of parts) {
    const found = wholeWords(turn, part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return true
}

/** Where whole words stand: "man" was not said by someone who said "human". Scripts without spaces have no such bounds. */
function wholeWords(turn: string, part: string, from: number): number {
  for (let at = turn.indexOf(part, from); at >= 0; at = turn.indexOf(part, at + 1)) {
    const cut = joins(turn[at - 1], part[0]) || joins(part.at(-1), turn[at + part.length])
    if (!cut) return at
  }
  return -1
}

function joins(left: string | undefined, right: string | undefined): boolean {
  const letter = /[\p{L}\p{N}]/u
  const spaced = /\p{Script=Han}/u
  return (
    left !== undefined && right !== undefined && letter.test(left) && letter.test(right) && !spaced.test(left + right)
  )
}

/** A text in the form in which quotations are compared: nothing that is seen of its words is changed but the size of letters. */
export function plainForQuotes(text: string): string {
  return withoutHidden(canonicalWords(text))
    .toLowerCase()
    .replace(/[’ʼ‘]/g, "'")
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
}

/** The words of a text without anything between them, for finding runs of them again. */
export function bareWords(text: string): string[] {
  const found = withoutHidden(text).match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu) ?? []
  return found.map(normalWord)
}
