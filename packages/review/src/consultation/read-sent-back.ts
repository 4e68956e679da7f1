import type { Paragraph } from '../paragraphs/paragraph.ts'
import { askedKey } from './asked-key.ts'
import { withNumbers } from './give-numbers.ts'
import type { Proposal, ProposalAction, Proposer } from './proposal.ts'
import { type ProposalFault, proposalFault } from './proposal-fault.ts'
import { readBody } from './read-compilation.ts'
import { readOwnLine } from './read-own-line.ts'

/** Something that a text which came back asks, with the line at which it stands. */
export type AskedBack = {
  readonly line: number
  readonly by: readonly Proposer[]
  readonly action: ProposalAction
  /** A bracket on a line of its own, behind a line that was not read: of which paragraph it speaks is not certain. */
  readonly behindUnread?: true
}

/** Why a line was not read. Nothing is guessed: a person looks at it. */
export type UnreadReason = 'other-words' | 'no-notation' | ProposalFault

/** What a text says that a delegation sent back. */
export type SentBack = {
  readonly asked: readonly AskedBack[]
  /** So many of the proposals in it are made already. */
  readonly known: number
  readonly unread: readonly { readonly line: number; readonly text: string; readonly reason: UnreadReason }[]
}

type Line = { readonly line: number; readonly text: string }

const head =
  /^(?<label>\S+)(?: ⟨(?<id>[^⟩,]+)(?:, (?:preamble|operative))?⟩)?(?: \{[^}]*\})?(?: \(agreed ad ref\))? (?<body>.*)$/su

/**
 * Reads a compilation that a delegation wrote into and sent back, as it comes out of a mail or a word processor: lines may be wrapped, marks
 * may be without numbers (`[XWL: add: words]`, `[urge] [XWL: replace by: encourage]`). A paragraph is read where its words are those of
 * the text; what is not in the notation is kept and named.
 *
 * @param paragraphs of the revision on which it was asked
 * @param made the proposals that stand; those are not asked again
 */
export function readSentBack(text: string, paragraphs: readonly Paragraph[], made: readonly Proposal[]): SentBack {
  const known = new Set(made.map(({ by, action }) => askedKey({ by, action })))
  const asked = new Map<string, AskedBack>()
  const unread: SentBack['unread'][number][] = []
  let [last, again]: [Paragraph | undefined, number] = [undefined, 0]
  let isUncertain = false
  const take = ({ by, action }: Pick<Proposal, 'by' | 'action'>, { line, text: words }: Line) => {
    const fault = proposalFault(action, paragraphs)
    const key = askedKey({ by, action })
    if (fault) unread.push({ line, text: words, reason: fault })
    else if (known.has(key)) again++
    else asked.set(key, { line, by, action, ...(isUncertain && { behindUnread: true }) })
  }
  const lines = linesOf(text)
  while (lines.length > 0) {
    const [first] = lines
    if (!first) break
    const paragraph = paragraphAt(first.text, paragraphs)
    const found = paragraph ? wordsRead(lines, paragraph, paragraphs) : ownLineRead(lines, last, paragraphs)
    if (paragraph) last = paragraph
    if (!found) {
      unread.push({ ...first, reason: paragraph ? 'other-words' : 'no-notation' })
      isUncertain = true
      lines.shift()
      continue
    }
    if (paragraph) isUncertain = false
    for (const one of found.proposals) take(one, first)
    lines.splice(0, found.lines)
  }
  return { asked: [...asked.values()], known: again, unread }
}

function linesOf(text: string): Line[] {
  return text
    .replaceAll('\ufeff', '')
    .normalize('NFC')
    .split(/\r\n?|\n/u)
    .map((one, at) => ({ line: at + 1, text: one.replace(/\u00a0/gu, ' ').trimEnd() }))
    .filter(({ text: words }) => words.trim() !== '')
}

/** The paragraph that a line begins: by its id, or by its number where only one has it. */
function paragraphAt(line: string, paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const groups = head.exec(`${line} `)?.groups
  if (!groups) return undefined
  const { label = '', id } = groups
  if (id !== undefined) return paragraphs.find((one) => one.id === id)
  const numbered = paragraphs.filter((one) => one.label !== '' && one.label === label.replace(/\\(.)/gsu, '$1'))
  return numbered.length === 1 ? numbered[0] : undefined
}

type Found = { readonly lines: number; readonly proposals: readonly Pick<Proposal, 'by' | 'action'>[] }

/** So many lines one paragraph is wrapped over at most, and so many signs it and all that is asked of it have. */
const wrappedAtMost = 200
const signsAtMost = 100_000

/** The paragraph with the lines it was wrapped over: as soon as its words are those of the text. */
function wordsRead(lines: readonly Line[], paragraph: Paragraph, paragraphs: readonly Paragraph[]): Found | undefined {
  let joined = ''
  for (const [at, { text }] of lines.slice(0, wrappedAtMost).entries()) {
    if (at > 0 && paragraphAt(text, paragraphs)) return undefined
    joined = at === 0 ? text : `${joined} ${text.trim()}`
    if (joined.length > signsAtMost) return undefined
    const body = head.exec(`${joined} `)?.groups?.['body']?.slice(0, -1)
    const numbered = body === undefined ? undefined : withNumbers(body)
    const found = new Map<number, Proposal>()
    if (numbered !== undefined && readBody(numbered, paragraph.id, found) === paragraph.text) {
      return { lines: at + 1, proposals: [...found.values()] }
    }
  }
  return undefined
}

/** A paragraph that somebody wants beside the last, or something asked of it as a whole: a bracket on lines of its own. */
function ownLineRead(
  lines: readonly Line[],
  last: Paragraph | undefined,
  paragraphs: readonly Paragraph[],
): Found | undefined {
  let joined = ''
  for (const [at, { text }] of lines.slice(0, wrappedAtMost).entries()) {
    // Within a bracket of the notation no other begins.
    if (text.trimStart().startsWith('[') !== (at === 0) || paragraphAt(text, paragraphs)) return undefined
    joined = at === 0 ? text.trim() : `${joined} ${text.trim()}`
    if (joined.length > signsAtMost) return undefined
    const proposal = joined.endsWith(']') ? readOwnLine(joined, last, paragraphs) : undefined
    if (proposal) return { lines: at + 1, proposals: [proposal] }
  }
  return undefined
}
