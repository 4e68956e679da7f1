import type { Paragraph } from '../paragraphs/paragraph.ts'
import { increasing } from './increasing.ts'
import { type DiffPart, wordDiff } from './word-diff.ts'

/** What became of one paragraph from a revision to a later one. */
export type ParagraphChange = {
  readonly id: string
  readonly change: 'same' | 'changed' | 'added' | 'removed'
  /** It stands elsewhere among those that stayed: found by its id, so that a move is no removal. */
  readonly moved: boolean
  /** Its number, before and after; they differ where it was renumbered. */
  readonly was: string
  readonly is: string
  /** Word by word; for one added or removed all of it. */
  readonly words: readonly DiffPart[]
  /** Messages it was said to carry before and after. */
  readonly messagesBefore: readonly string[]
  readonly messagesAfter: readonly string[]
}

/**
 * What changed between two revisions, paragraph by paragraph, in the order of the later; what was removed stands after
 * whatever it followed. As few paragraphs as possible are said to have moved: those outside of a longest run that kept its
 * order.
 */
export function revisionDiff(before: readonly Paragraph[], after: readonly Paragraph[]): ParagraphChange[] {
  const old = new Map(before.map((paragraph, at) => [paragraph.id, { paragraph, at }]))
  const now = new Map(after.map((paragraph) => [paragraph.id, paragraph]))
  const stayed = after.filter(({ id }) => old.has(id))
  const kept = new Set(increasing(stayed.map(({ id }) => old.get(id)?.at ?? 0)).map((place) => stayed[place]?.id))
  const changes = after.map((paragraph): ParagraphChange => {
    const was = old.get(paragraph.id)?.paragraph
    return changeOf(was, paragraph, was !== undefined && !kept.has(paragraph.id))
  })
  for (const [at, paragraph] of before.entries()) {
    if (now.has(paragraph.id)) continue
    const previous = before[at - 1]?.id
    const place = previous === undefined ? 0 : changes.findIndex(({ id }) => id === previous) + 1
    changes.splice(place, 0, changeOf(paragraph, undefined, false))
  }
  return changes
}

function changeOf(was: Paragraph | undefined, is: Paragraph | undefined, moved: boolean): ParagraphChange {
  const words = wordDiff(was?.text ?? '', is?.text ?? '')
  const change = !was ? 'added' : !is ? 'removed' : was.text === is.text ? 'same' : 'changed'
  return {
    id: is?.id ?? was?.id ?? '',
    change,
    moved,
    was: was?.label ?? '',
    is: is?.label ?? '',
    words,
    messagesBefore: was?.messages ?? [],
    messagesAfter: is?.messages ?? [],
  }
}
