import { type Paragraph, type Proposal, type ProposalAction, type ProposalFault, proposalFault } from '@clarion/review'
import { type Marked, markedNow } from './marked-words.ts'
import { namesIn, proposersIn, type TypedParties, wrongIn } from './read-parties.ts'

/** What can be asked, in the order in which it is offered. */
export const asked = [
  'replace',
  'insert',
  'delete',
  'retain',
  'alternative',
  'new',
  'bracket',
  'agree',
  'drop',
  'move',
] as const satisfies readonly ProposalAction['type'][]

/** One of them. */
export type Asked = (typeof asked)[number]

/** A proposal as it is typed. Marked words are kept with what they said, so that they are found again in a later revision. */
export type ProposeDraft = {
  readonly by: TypedParties
  readonly asks: string
  readonly start: string
  readonly end: string
  readonly quote: string
  readonly text: string
  readonly after: string
  readonly part: string
  readonly why: string
}

/** @returns whether a sort of proposal speaks of words, or of a place between them */
export function isOfWords(asks: string): boolean {
  return asks === 'delete' || asks === 'retain' || asks === 'replace'
}

/** @returns whether it brings words of its own */
export function bringsText(asks: string): boolean {
  return asks === 'insert' || asks === 'replace' || asks === 'alternative' || asks === 'new'
}

/** @returns what is marked in the paragraph as it stands now */
export function markedOf({ asks, start, end, quote }: ProposeDraft, text: string): Marked | undefined {
  if (start === '') return undefined
  const marked = { start: Number(start), end: Number(end), quote }
  // A point holds no words by which it could be found again.
  if (asks === 'insert') return marked.end <= [...text].length ? { ...marked, start: marked.end, quote: '' } : undefined
  return markedNow(text, marked)
}

/** What keeps a proposal from being sent, by the field. */
export type ProposeFault = ProposalFault | 'missing' | 'no-party' | 'too-long'

/** So many letters words asked for, and reasons, may have. */
const longest = 10_000

/**
 * @param paragraph the one the proposal was begun at
 * @returns the body to send, or what is to be mended, by field
 */
export function proposalBody(
  draft: ProposeDraft,
  paragraph: Paragraph,
  paragraphs: readonly Paragraph[],
  revision: number,
): { readonly body: object } | { readonly faults: Readonly<Record<string, ProposeFault>> } {
  const { asks, text, after, part, why } = draft
  const faults: Record<string, ProposeFault> = {}
  if (namesIn(draft.by.by).length === 0) faults['by'] = 'missing'
  else if (wrongIn(draft.by).length > 0) faults['by'] = 'no-party'
  const marked = markedOf(draft, paragraph.text)
  if (isOfWords(asks) && !marked) faults['words'] = 'no-such-span'
  if (asks === 'insert' && !marked) faults['words'] = 'no-such-span'
  const action = actionOf(draft, paragraph, marked)
  const fault = Object.keys(faults).length > 0 ? undefined : proposalFault(action, paragraphs)
  if (fault) faults[fieldOf(fault, asks)] = fault
  if (bringsText(asks) && text.trim() === '') faults['text'] = 'says-nothing'
  if (bringsText(asks) && text.length > longest) faults['text'] = 'too-long'
  if (why.trim().length > longest) faults['why'] = 'too-long'
  if (Object.keys(faults).length > 0) return { faults }
  const span = isOfWords(asks) ? marked : undefined
  return {
    body: {
      by: proposersIn(draft.by),
      revision,
      asks,
      ...(asks === 'new' ? { part } : { paragraph: paragraph.id }),
      ...((asks === 'new' || asks === 'move') && after !== '' ? { after } : {}),
      ...(span ? { start: span.start, end: span.end, quote: span.quote } : {}),
      ...(asks === 'insert' ? { start: marked?.start } : {}),
      ...(bringsText(asks) ? { text: wordsOf(draft) } : {}),
      ...(why.trim() === '' ? {} : { why: why.trim() }),
    },
  }
}

function fieldOf(fault: ProposalFault, asks: string): string {
  if (fault === 'no-such-paragraph' || (fault === 'changes-nothing' && asks === 'move')) return 'after'
  return fault === 'no-such-span' ? 'words' : 'text'
}

/** New words as the text holds them: in one line. Blanks at either end of an insertion belong to it. */
function wordsOf({ asks, text }: ProposeDraft): string {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ')
  return asks === 'insert' || asks === 'replace' ? line : line.trim()
}

function actionOf(draft: ProposeDraft, { id: paragraph }: Paragraph, marked: Marked | undefined): ProposalAction {
  const { start = 0, end = 0 } = marked ?? {}
  const text = wordsOf(draft)
  const after = draft.after === '' ? null : draft.after
  switch (draft.asks as Asked) {
    case 'insert':
      return { type: 'insert', paragraph, at: start, text }
    case 'delete':
      return { type: 'delete', paragraph, start, end }
    case 'retain':
      return { type: 'retain', paragraph, start, end }
    case 'replace':
      return { type: 'replace', paragraph, start, end, text }
    case 'alternative':
      return { type: 'alternative', paragraph, text }
    case 'new':
      return { type: 'new', id: 'p0', after, part: draft.part === 'preamble' ? 'preamble' : 'operative', text }
    case 'move':
      return { type: 'move', paragraph, after }
    case 'bracket':
      return { type: 'bracket', paragraph }
    case 'agree':
      return { type: 'agree', paragraph }
    default:
      return { type: 'drop', paragraph }
  }
}

/** @returns the words that a proposal speaks of and those it brings, in the text as it is */
export function wordsOfProposal(
  { action }: Pick<Proposal, 'action'>,
  paragraphs: readonly Paragraph[],
): { readonly old: string; readonly text: string } {
  const text = 'text' in action ? action.text : ''
  if (action.type !== 'delete' && action.type !== 'retain' && action.type !== 'replace') return { old: '', text }
  const paragraph = paragraphs.find(({ id }) => id === action.paragraph)
  return { old: [...(paragraph?.text ?? '')].slice(action.start, action.end).join(''), text }
}
