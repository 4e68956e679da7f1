import type { Paragraph, Part } from '../paragraphs/paragraph.ts'
import { readLabel } from '../paragraphs/paragraph-label.ts'
import { type Proposal, type ProposalAction, readProposers } from './proposal.ts'
import { noteWords } from './write-compilation.ts'

/** What a compilation was made of; and the lines that are not in its notation, kept and named. */
export type ReadCompilation = {
  readonly paragraphs: readonly Paragraph[]
  readonly agreed: readonly string[]
  readonly proposals: readonly Proposal[]
  readonly unread: readonly { readonly line: number; readonly text: string }[]
}

/**
 * Reads a compilation back: the text it was made on, and every proposal. The inverse of `writeCompilation`, so that a
 * compilation a delegation sends back by mail is still one.
 */
export function readCompilation(text: string): ReadCompilation {
  const paragraphs: Paragraph[] = []
  const agreed: string[] = []
  const found = new Map<number, Proposal>()
  const unread: { line: number; text: string }[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '') continue
    const last = paragraphs.at(-1)
    const head = headPattern.exec(line)
    if (head?.groups) {
      const { label = '', id = '', part, messages, agreed: isAgreed, body = '' } = head.groups
      const number = label === '-' ? '' : plain(label)
      const told = readLabel(number)?.part ?? 'operative'
      const read = readBody(body, id, found)
      if (read === undefined) {
        unread.push({ line: at + 1, text: line })
        continue
      }
      paragraphs.push({
        id,
        part: (part as Part | undefined) ?? told,
        label: number,
        text: read,
        messages: messages === undefined ? [] : messages.split(', '),
      })
      if (isAgreed !== undefined) agreed.push(id)
    } else {
      const proposal = readAddition(line, last) ?? readNote(line, last)
      if (proposal) found.set(proposal.number, proposal)
      else unread.push({ line: at + 1, text: line })
    }
  }
  return { paragraphs, agreed, proposals: [...found.values()].sort((one, other) => one.number - other.number), unread }
}

const headPattern =
  /^(?<label>\S+) ⟨(?<id>[^⟩,]+)(?:, (?<part>preamble|operative))?⟩(?: \{(?<messages>[^}]*)\})?(?<agreed> \(agreed ad ref\))? (?<body>.*)$/u
const additionPattern =
  /^ {2}\[\S+ #(?<number>\d+) (?<by>[^:]+): (?:alt|new (?<part>preamble|operative) ⟨(?<id>[^⟩]+)⟩): (?<text>.*)\]$/u
const notePattern = new RegExp(
  `^ {2}\\[#(?<number>\\d+) (?<by>[^:]+): (?<asks>${Object.values(noteWords).join('|')})(?: to the beginning| after ⟨(?<after>[^⟩]+)⟩)?\\]$`,
  'u',
)
/** A bracket in the words: its marks, parted by semicolons, and what stands in it up to a bracket without a backslash. */
const bracket =
  /(?<!(?:^|[^\\])(?:\\\\)*\\)\[((?:#\d+ [^:[\]]+: (?:add|by|delete|retain|replace)(?:; )?)+): ((?:[^\\[\]]|\\.)*)\]/gsu
const oneMark = /#(\d+) ([^:]+): (add|by|delete|retain|replace)/g

/** @returns the words of the text in a line; its proposals are put into `found`. Undefined for a line out of order. */
export function readBody(body: string, paragraph: string, found: Map<number, Proposal>): string | undefined {
  let [text, at] = ['', 0]
  for (const match of body.matchAll(bracket)) {
    const before = body.slice(at, match.index)
    if (loose.test(before)) return undefined
    text += plain(before)
    at = match.index + match[0].length
    const [, marks = '', words = ''] = match
    const start = [...text].length
    const inside = plain(words)
    let isNew = false
    for (const [, number = '', by = '', asks = ''] of marks.matchAll(oneMark)) {
      isNew ||= asks === 'add' || asks === 'by'
      take(found, { number: Number(number), by: readProposers(by) }, asks, paragraph, start, inside)
    }
    if (!isNew) text += inside
  }
  const rest = body.slice(at)
  return loose.test(rest) ? undefined : text + plain(rest)
}

/** A bracket without a backslash outside of any mark. */
const loose = /(?<!\\)(?:\\\\)*[[\]]/

function take(
  found: Map<number, Proposal>,
  { number, by }: Pick<Proposal, 'number' | 'by'>,
  asks: string,
  paragraph: string,
  start: number,
  words: string,
): void {
  const known = found.get(number)?.action
  const end = start + [...words].length
  if (asks === 'add') found.set(number, { number, by, action: { type: 'insert', paragraph, at: start, text: words } })
  else if (asks === 'by') {
    if (known?.type === 'replace') found.set(number, { number, by, action: { ...known, text: words } })
  } else {
    // Cut where others begin or end, the pieces of one proposal follow one another.
    const first = known && 'start' in known ? known.start : start
    const action: ProposalAction =
      asks === 'replace'
        ? { type: 'replace', paragraph, start: first, end, text: '' }
        : { type: asks === 'delete' ? 'delete' : 'retain', paragraph, start: first, end }
    found.set(number, { number, by, action })
  }
}

function readAddition(line: string, last: Paragraph | undefined): Proposal | undefined {
  const groups = additionPattern.exec(line)?.groups
  if (!groups) return undefined
  const { number = '', by = '', part, id, text: written = '' } = groups
  const text = plain(written)
  const made = { number: Number(number), by: readProposers(by) }
  if (id !== undefined) {
    const after = last?.id ?? null
    return { ...made, action: { type: 'new', id, after, part: part === 'preamble' ? 'preamble' : 'operative', text } }
  }
  return last && { ...made, action: { type: 'alternative', paragraph: last.id, text } }
}

function readNote(line: string, last: Paragraph | undefined): Proposal | undefined {
  const groups = notePattern.exec(line)?.groups
  if (!groups || !last) return undefined
  const { number = '', by = '', asks, after } = groups
  const made = { number: Number(number), by: readProposers(by) }
  const paragraph = last.id
  if (asks === noteWords.move) return { ...made, action: { type: 'move', paragraph, after: after ?? null } }
  const type = asks === noteWords.bracket ? 'bracket' : asks === noteWords.agree ? 'agree' : 'drop'
  return { ...made, action: { type, paragraph } }
}

function plain(text: string): string {
  return text.replace(/\\(.)/gsu, '$1')
}
