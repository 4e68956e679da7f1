import type { Paragraph } from '../paragraphs/paragraph.ts'
import { type Proposal, paragraphOf } from './proposal.ts'
import type { AskedBack } from './read-sent-back.ts'
import { relation } from './relate-proposals.ts'

/** Why a person must look at what was read before it is proposed. */
export type BackDoubt = 'behind-unread' | 'asks-both' | 'asked-otherwise' | 'too-long'

/** Something that was asked, and why it is in doubt; undefined where it is not. */
export type DoubtedBack = { readonly asked: AskedBack; readonly doubt: BackDoubt | undefined }

/** So many signs the words of a proposal have at most, as its entry holds them. */
const wordsAtMost = 10_000

/**
 * Looks which of the things that a text asks can be proposed as they were read. One party cannot want two things of which
 * only one can be: then it wrote something else than it meant, or it was read wrongly, and nobody but a person can tell.
 *
 * @param open the proposals that wait for an answer, in places of the text as it stands
 */
export function backDoubts(
  all: readonly AskedBack[],
  open: readonly Proposal[],
  paragraphs: readonly Paragraph[],
): DoubtedBack[] {
  const about = Map.groupBy(all, (asked) => paragraphOf(asked))
  const before = Map.groupBy(open, (proposal) => paragraphOf(proposal))
  return all.map((asked) => {
    const beside = about.get(paragraphOf(asked)) ?? []
    const earlier = before.get(paragraphOf(asked)) ?? []
    return { asked, doubt: doubtOf(asked, beside, earlier, paragraphs) }
  })
}

function doubtOf(
  asked: AskedBack,
  beside: readonly AskedBack[],
  earlier: readonly Proposal[],
  paragraphs: readonly Paragraph[],
): BackDoubt | undefined {
  if (asked.behindUnread) return 'behind-unread'
  if (isTooLong(asked, paragraphs)) return 'too-long'
  if (beside.some((other) => other !== asked && isContradicted(asked, other))) return 'asks-both'
  return earlier.some((other) => isContradicted(asked, other)) ? 'asked-otherwise' : undefined
}

type Asking = Pick<Proposal, 'by' | 'action'>

function isContradicted(asked: Asking, other: Asking): boolean {
  const parties = new Set(asked.by.map(({ party }) => party))
  if (!other.by.some(({ party }) => parties.has(party))) return false
  const how = relation(asked.action, other.action)
  return how === 'opposed' || how === 'rival' || how === 'inside'
}

function isTooLong({ action }: AskedBack, paragraphs: readonly Paragraph[]): boolean {
  if ('text' in action && action.text.length > wordsAtMost) return true
  if (!('start' in action)) return false
  const { paragraph, start, end } = action
  const words = paragraphs.find(({ id }) => id === paragraph)?.text ?? ''
  return [...words].slice(start, end).join('').length > wordsAtMost
}
