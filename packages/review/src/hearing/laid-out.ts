import type { Language } from '../language/language.ts'
import { codePointCount } from '../text/canonical-text.ts'
import type { SummaryPart } from './summary-section.ts'

/** A paragraph as one text, and where each of its sentences stands in it, in code points. */
export type LaidPart = {
  readonly text: string
  readonly sentences: readonly { readonly start: number; readonly length: number }[]
}

/** @returns the sentences of a paragraph one after the other, as they are read */
export function laidOut({ sentences }: SummaryPart, language: Language): LaidPart {
  const gap = language === 'zh' ? '' : ' '
  let at = 0
  const places = sentences.map(({ text }) => {
    const place = { start: at, length: codePointCount(text) }
    at += place.length + gap.length
    return place
  })
  return { text: sentences.map(({ text }) => text).join(gap), sentences: places }
}

/** @returns the sentence in which a place of the paragraph lies */
export function sentenceAt({ sentences }: LaidPart, point: number): number {
  return Math.max(
    0,
    sentences.findLastIndex(({ start }) => start <= point),
  )
}
