import { numberFaults } from '../paragraphs/number-faults.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { type ParagraphLabel, writeLabel } from '../paragraphs/paragraph-label.ts'
import { oneLine } from '../text/one-line.ts'
import type { ImportedText } from './imported-resolution.ts'
import type { OpenBlock } from './open-block.ts'

/**
 * The texts that blocks of lines make: the resolution, and each annex with numbers of its own. Paragraphs of a preamble are
 * printed without numbers and get theirs here (PP1, PP2 ...), as delegations count them.
 */
export function textsOf(blocks: readonly OpenBlock[]): ImportedText[] {
  const texts: { heading: string; blocks: OpenBlock[] }[] = [{ heading: '', blocks: [] }]
  for (const block of blocks) {
    if (block.kind === 'annex') texts.push({ heading: block.text, blocks: [] })
    else if (['preamble', 'operative', 'heading'].includes(block.kind)) texts.at(-1)?.blocks.push(block)
  }
  let count = 0
  return texts
    .filter((text, at) => text.blocks.length > 0 || at > 0)
    .map(({ heading, blocks: those }) => {
      const paragraphs = labelled(those).map(({ label, block }): Paragraph => {
        count++
        const part = block.kind === 'preamble' ? 'preamble' : 'operative'
        return { id: `p${count}`, part, label, text: oneLine(block.text), messages: [] }
      })
      return { heading, paragraphs, faults: numberFaults(paragraphs) }
    })
}

/** Each block with its number; a heading, and an operative paragraph that is printed without one, have none. */
function labelled(blocks: readonly OpenBlock[]): { readonly label: string; readonly block: OpenBlock }[] {
  let preambles = 0
  let outer: ParagraphLabel | undefined
  return blocks.map((block) => {
    const { kind, number, sub } = block
    const part = kind === 'preamble' ? ('preamble' as const) : ('operative' as const)
    if (kind === 'heading') return { label: '', block }
    if (sub) return { label: outer ? writeLabel({ ...outer, sub }) : '', block }
    if (number) {
      outer = { part, number: number.number, inserted: number.inserted, alternative: number.alternative, sub: [] }
      if (part === 'preamble') preambles = number.number
    } else if (part === 'preamble') {
      preambles++
      outer = { part, number: preambles, inserted: 0, alternative: 0, sub: [] }
    } else outer = undefined
    return { label: outer ? writeLabel(outer) : '', block }
  })
}
