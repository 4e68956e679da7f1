import type { Paragraph } from './paragraph.ts'
import { compareLabels, type ParagraphLabel, readLabel, writeLabel } from './paragraph-label.ts'

/** What can be wrong with the numbers of a text, and what to do. */
export const numberFaultWords = {
  'used-twice': '{label} is used twice: here and at place {other}. Give one of them another number.',
  'not-a-number': '"{label}" is no number of a paragraph. Write OP7, PP4bis, OP7(a).',
  'out-of-order': '{label} stands after {other}. Move it, or number it anew.',
  gap: '{label} follows {other}: a number is missing between them.',
  'no-parent': '{label} is part of a paragraph that is not in the text.',
  'wrong-part': '{label} stands in the other part of the text.',
} as const

/** One thing that is wrong, at its place. */
export type NumberFault = {
  readonly code: keyof typeof numberFaultWords
  /** The place of the paragraph in the text, from 0. */
  readonly at: number
  readonly id: string
  readonly label: string
  /** The other number, or the other's place counted from 1. */
  readonly other: string
}

/**
 * Looks through the numbers of a text in its order. Paragraphs without a number (a preamble's, as it is printed) are let
 * pass. A number used twice is named where it is used again; nothing is renumbered.
 */
export function numberFaults(paragraphs: readonly Paragraph[]): NumberFault[] {
  const faults: NumberFault[] = []
  const first = new Map<string, number>()
  let before: ParagraphLabel | undefined
  for (const [at, { id, label: written, part }] of paragraphs.entries()) {
    if (written === '') continue
    const add = (code: NumberFault['code'], other = '') => faults.push({ code, at, id, label: written, other })
    const label = readLabel(written)
    if (!label) {
      add('not-a-number')
      continue
    }
    const name = writeLabel(label)
    const known = first.get(name)
    if (known !== undefined) {
      add('used-twice', String(known + 1))
      continue
    }
    first.set(name, at)
    if (label.part !== part) add('wrong-part')
    if (label.sub.length > 0 && !first.has(writeLabel({ ...label, sub: label.sub.slice(0, -1) }))) add('no-parent')
    if (before && compareLabels(label, before) < 0) {
      add('out-of-order', writeLabel(before))
      continue
    }
    const gapAfter = gapBefore(label, before)
    if (gapAfter !== undefined) add('gap', gapAfter)
    before = label
  }
  return faults
}

/** What a number follows when one is missing between; whole paragraphs, bis and sub-paragraphs are each counted. */
function gapBefore(label: ParagraphLabel, before: ParagraphLabel | undefined): string | undefined {
  const last = before?.part === label.part ? before : undefined
  const name = last ? writeLabel(last) : 'the beginning'
  if (label.sub.length > 0) {
    const place = label.sub.at(-1) ?? 1
    const outer = writeLabel({ ...label, sub: label.sub.slice(0, -1) })
    const beside = last?.sub[label.sub.length - 1]
    const same = last !== undefined && writeLabel({ ...last, sub: last.sub.slice(0, label.sub.length - 1) }) === outer
    return place > (same ? (beside ?? 0) : 0) + 1 ? name : undefined
  }
  const number = last?.number ?? 0
  if (label.number > number + 1) return name
  if (label.number !== number) return label.inserted > 0 ? name : undefined
  return label.inserted > (last?.inserted ?? 0) + 1 ? name : undefined
}

/** The English words of a fault: what is wrong, and what to do. */
export function numberFaultText({ code, label, other }: NumberFault): string {
  return numberFaultWords[code].replace('{label}', label).replace('{other}', other)
}
