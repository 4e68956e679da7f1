import type { Paragraph } from '../paragraphs/paragraph.ts'
import { oneLine } from '../text/one-line.ts'
import type { ProposalAction } from './proposal.ts'

/** What keeps a proposal from being one. */
export type ProposalFault = 'no-such-paragraph' | 'no-such-span' | 'says-nothing' | 'not-one-line' | 'changes-nothing'

/**
 * Looks whether a proposal fits the text it is made on. One that puts back the very words it takes out, or moves a paragraph
 * to where it is, is none.
 */
export function proposalFault(action: ProposalAction, paragraphs: readonly Paragraph[]): ProposalFault | undefined {
  const find = (id: string) => paragraphs.find((paragraph) => paragraph.id === id)
  const about = action.type === 'new' ? undefined : find(action.paragraph)
  if (action.type !== 'new' && !about) return 'no-such-paragraph'
  if ((action.type === 'new' || action.type === 'move') && action.after !== null && !find(action.after)) {
    return 'no-such-paragraph'
  }
  // An insertion may begin or end with a blank; a whole paragraph may not.
  if ('text' in action) {
    const whole = action.type === 'new' || action.type === 'alternative'
    if (action.text.trim() === '') return 'says-nothing'
    if (whole ? oneLine(action.text) !== action.text : /[^\S ]/u.test(action.text)) return 'not-one-line'
    if (action.type === 'alternative' && action.text === about?.text) return 'changes-nothing'
  }
  if (action.type === 'move' && about) {
    const at = paragraphs.indexOf(about)
    const before = paragraphs[at - 1]
    return action.after === about.id || action.after === (before?.id ?? null) ? 'changes-nothing' : undefined
  }
  const length = [...(about?.text ?? '')].length
  if (action.type === 'insert') return isPlace(action.at, length) ? undefined : 'no-such-span'
  if (action.type !== 'delete' && action.type !== 'retain' && action.type !== 'replace') return undefined
  const { start, end } = action
  if (!isPlace(start, length) || !isPlace(end, length) || start >= end) return 'no-such-span'
  const same = action.type === 'replace' && [...(about?.text ?? '')].slice(start, end).join('') === action.text
  return same ? 'changes-nothing' : undefined
}

function isPlace(place: number, length: number): boolean {
  return Number.isInteger(place) && place >= 0 && place <= length
}
