import type { Paragraph } from './paragraph.ts'
import { type ParagraphLabel, readLabel, writeLabel } from './paragraph-label.ts'

/** What a paragraph was called and is called now. */
export type Renumbering = { readonly id: string; readonly was: string; readonly is: string }

/**
 * Numbers a text anew, consecutively in each part, as when a revision is clean: bis and ter become numbers, sub-paragraphs
 * count from (a) in each paragraph. What has no number gets none. An alternative stays one, of the paragraph before it.
 *
 * @returns the paragraphs, and the concordance: what each was called and is called now
 */
export function renumbered(paragraphs: readonly Paragraph[]): {
  readonly paragraphs: readonly Paragraph[]
  readonly concordance: readonly Renumbering[]
} {
  const count = { preamble: 0, operative: 0 }
  let [alternative, sub]: [number, number[]] = [0, []]
  const numbered = paragraphs.map((paragraph): Paragraph => {
    const label = readLabel(paragraph.label)
    if (!label) return paragraph
    const { part } = paragraph
    const depth = label.sub.length
    if (depth === 0) {
      const isAlternative = label.alternative > 0 && count[part] > 0
      alternative = isAlternative ? alternative + 1 : 0
      sub = []
      if (!isAlternative) count[part]++
    } else
      sub = [
        ...sub.slice(0, depth - 1),
        ...Array.from({ length: Math.max(0, depth - 1 - sub.length) }, () => 1),
        (sub[depth - 1] ?? 0) + 1,
      ]
    const is: ParagraphLabel = { part, number: Math.max(1, count[part]), inserted: 0, alternative, sub }
    return { ...paragraph, label: writeLabel(is) }
  })
  return {
    paragraphs: numbered,
    concordance: numbered.flatMap(({ id, label }, at) => {
      const was = paragraphs[at]?.label ?? ''
      return was === label ? [] : [{ id, was, is: label }]
    }),
  }
}
