import type { Paragraph } from '../paragraphs/paragraph.ts'
import { type Proposal, paragraphOf } from './proposal.ts'
import { type RelatedProposals, relatedProposals } from './relate-proposals.ts'

/** A text with proposals put into it, and those that were not, because they cannot both be. */
export type Applied = { readonly paragraphs: readonly Paragraph[]; readonly clashes: readonly RelatedProposals[] }

/**
 * Puts proposals into a text, as a start for the next revision: a person goes on from there. Two that cannot both be are
 * named and neither is put in. What only speaks of the text (retain, brackets, agreed) changes nothing. The order in which
 * they are given does not matter; things put in the same place stand in the order of their numbers.
 */
export function applyProposals(paragraphs: readonly Paragraph[], accepted: readonly Proposal[]): Applied {
  const clashes = relatedProposals(accepted).filter(({ how }) => how !== 'agree' && how !== 'same-place')
  const kept = withoutRepeats(
    accepted.filter(({ number }) => !clashes.some(({ one, other }) => one === number || other === number)),
  )
  const dropped = new Set(kept.flatMap(({ action }) => (action.type === 'drop' ? [action.paragraph] : [])))
  const edited = paragraphs.map((paragraph) => {
    const own = kept.filter((proposal) => proposal.action.type !== 'new' && paragraphOf(proposal) === paragraph.id)
    return { ...paragraph, text: editedText(paragraph.text, own) }
  })
  const placed = kept.reduceRight<readonly Paragraph[]>((text, { action }) => {
    if (action.type === 'new') {
      const { id, part, text: words } = action
      return placedAfter(text, action.after, { id, part, label: '', text: words, messages: [] })
    }
    if (action.type !== 'move') return text
    const moving = text.find(({ id }) => id === action.paragraph)
    return moving
      ? placedAfter(
          text.filter(({ id }) => id !== moving.id),
          action.after,
          moving,
        )
      : text
  }, edited)
  return { paragraphs: placed.filter(({ id, text }) => !dropped.has(id) && text !== ''), clashes }
}

/** Two who ask the same ask it once. Deletions that overlap are one, cut out together. */
function withoutRepeats(accepted: readonly Proposal[]): Proposal[] {
  const sorted = accepted.toSorted((one, other) => one.number - other.number)
  const seen = new Set<string>()
  return sorted.filter(({ action }) => {
    const asked = JSON.stringify(action.type === 'new' ? { ...action, id: '' } : action)
    if (seen.has(asked)) return false
    seen.add(asked)
    return true
  })
}

function editedText(text: string, own: readonly Proposal[]): string {
  const whole = own.find(({ action }) => action.type === 'alternative')?.action
  if (whole?.type === 'alternative') return whole.text
  const signs = [...text]
  const gone = new Set<number>()
  const put = new Map<number, string>()
  for (const { action } of own) {
    if (action.type === 'delete' || action.type === 'replace')
      for (let at = action.start; at < action.end; at++) gone.add(at)
    if (action.type === 'insert') put.set(action.at, (put.get(action.at) ?? '') + action.text)
    if (action.type === 'replace') put.set(action.end, (put.get(action.end) ?? '') + action.text)
  }
  if (gone.size === 0 && put.size === 0) return text
  const words = [...signs, ''].map((sign, at) => (put.get(at) ?? '') + (gone.has(at) ? '' : sign)).join('')
  // Two blanks where words went out between them are one; a blank at either end is none.
  return words.replace(/ {2,}/g, ' ').trim()
}

function placedAfter(text: readonly Paragraph[], after: string | null, paragraph: Paragraph): readonly Paragraph[] {
  const at =
    after === null
      ? text.findIndex(({ part }) => part === paragraph.part)
      : text.findIndex(({ id }) => id === after) + 1
  const place = after === null && at < 0 ? (paragraph.part === 'preamble' ? 0 : text.length) : at
  return text.toSpliced(place, 0, paragraph)
}
