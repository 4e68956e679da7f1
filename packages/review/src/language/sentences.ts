import { codePointCount as points } from '../text/canonical-text.ts'
import { abbreviations } from './abbreviations.ts'
import type { Language } from './language.ts'

/** A sentence and where it stands, in code points of the text it was found in. */
export type Sentence = { readonly text: string; readonly start: number; readonly end: number }

const segmenters = new Map<Language, Intl.Segmenter>()

/**
 * Parts a text into sentences. Unicode's rules do most (Intl.Segmenter); what they get wrong in records of meetings is
 * put right: "Mr. Lajčák", "No. 5", "art. 3", initials, the numbers of paragraphs, a line that merely wraps, a quote with an exclamation
 * mark in the middle; and they leave "for them.Then" together, which hurried typists write.
 *
 * @returns the sentences without the white space around them, in their order; nothing but white space lies between
 */
export function sentences(text: string, language: Language): Sentence[] {
  const found: Sentence[] = []
  let at = 0
  for (const piece of pieces(text, language)) {
    const before = piece.length - piece.trimStart().length
    const words = piece.trim()
    const start = at + before
    if (words !== '') found.push({ text: words, start, end: start + points(words) })
    at += points(piece)
  }
  return found
}

/** The text in pieces of one sentence each, white space included. */
function pieces(text: string, language: Language): string[] {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
    segmenters.set(language, segmenter)
  }
  const merged: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    for (const piece of glued(segment)) {
      const previous = merged.at(-1)
      if (previous !== undefined && belongTogether(previous, piece, language))
        merged[merged.length - 1] = previous + piece
      else merged.push(piece)
    }
  }
  return merged
}

/** "for them.Then she": parted after the stop. Not "U.N.Women", nor an address: two small letters before, one after. */
function glued(segment: string): string[] {
  return segment.split(/(?<=\p{Ll}\p{Ll}[.!?])(?=\p{Lu}\p{Ll})/u)
}

function belongTogether(previous: string, next: string, language: Language): boolean {
  const before = previous.trimEnd()
  if (before === '') return previous !== '' && !previous.includes('\n')
  const gap = previous.slice(before.length)
  if (/\n\s*\n/.test(gap)) return false
  const wraps = gap.includes('\n')
  // The number of a paragraph, alone before its words.
  if (/(?:^|\n)\s*\(?(?:\d{1,3}|[ivxIVX]{1,5}|[a-z])[.)]$/u.test(before)) return true
  if (wraps) return !/[.!?:;。！？؟…”»"')\]]$/u.test(before) && /^\s*\p{Ll}/u.test(next)
  // “Will you act!” they asked.
  if (/[!?؟！？…][”»"'’)\]]+$/u.test(before) && /^\s*\p{Ll}/u.test(next)) return true
  if (!before.endsWith('.')) return false
  const word = /([^\s(«“"]+)\.$/u.exec(before)?.[1] ?? ''
  if (abbreviations[language].includes(word)) return true
  // "J. Smith", "Withelma T. Pettigrew"; not "annex I." nor "it is I.": those are followed by more than a name as often.
  return (
    /^\p{Lu}$/u.test(word) &&
    word !== 'I' &&
    /^\s*\p{Lu}\p{Ll}/u.test(next) &&
    /\p{Lu}\p{Ll}+\.?\s+\p{Lu}\.$|^\p{Lu}\.$/u.test(before)
  )
}
