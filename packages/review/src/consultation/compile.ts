import type { Paragraph, Part } from '../paragraphs/paragraph.ts'
import { readLabel, writeLabel } from '../paragraphs/paragraph-label.ts'
import { type Proposal, type Proposer, spanOf } from './proposal.ts'

/** Whose mark it is, and what it asks of the words it stands at. */
export type CompiledMark = {
  readonly number: number
  readonly by: readonly Proposer[]
  readonly asks: 'add' | 'by' | 'delete' | 'retain' | 'replace'
}

/**
 * A piece of a paragraph. With marks `delete`, `retain` or `replace` it is words of the text that somebody speaks of, several
 * side by side where they overlap; with one mark `add` or `by` it is new words, `by` those that go in for what is replaced;
 * without marks nobody touches it.
 */
export type CompiledPiece = { readonly text: string; readonly marks: readonly CompiledMark[] }

/** What is asked of a paragraph as a whole. */
export type CompiledNote = {
  readonly number: number
  readonly by: readonly Proposer[]
  readonly asks: 'bracket' | 'agree' | 'drop' | 'move'
  /** Where to, for one that moves: after which paragraph, null for the beginning. */
  readonly after: string | null
}

/** A paragraph somebody wants beside another: another version of it, or a new one. */
export type CompiledAddition = {
  readonly number: number
  readonly by: readonly Proposer[]
  readonly kind: 'alternative' | 'new'
  /** Its provisional number: OP7alt, OP7bis. */
  readonly label: string
  readonly part: Part
  /** The id of a new one. */
  readonly id: string
  readonly text: string
}

/** A paragraph of the compilation. */
export type CompiledParagraph = {
  readonly paragraph: Paragraph
  /** Agreed ad referendum, as the facilitators said; in brackets because somebody asked; open otherwise. */
  readonly status: 'agreed' | 'bracketed' | 'open'
  readonly pieces: readonly CompiledPiece[]
  readonly notes: readonly CompiledNote[]
  readonly additions: readonly CompiledAddition[]
}

/** A compilation text: what stands before the first paragraph, and each paragraph with what is asked of it. */
export type Compilation = {
  readonly first: readonly CompiledAddition[]
  readonly paragraphs: readonly CompiledParagraph[]
}

/**
 * Compiles the proposals on a text: every change in its place with those who ask for it, overlapping ones side by side. The
 * same for the same input in whatever order the proposals are given; from it the text and each proposal can be had back.
 *
 * @param proposals that fit the text (`proposalFault`)
 * @param agreed ids of the paragraphs agreed ad referendum
 */
export function compile(
  paragraphs: readonly Paragraph[],
  proposals: readonly Proposal[],
  agreed: ReadonlySet<string> = new Set(),
): Compilation {
  const sorted = proposals.toSorted((one, other) => one.number - other.number)
  const taken = new Set(paragraphs.map(({ label }) => label))
  const additions = (after: Paragraph | null) => additionsAfter(after, sorted, taken)
  return {
    first: additions(null),
    paragraphs: paragraphs.map((paragraph) => {
      const own = sorted.filter(({ action }) => action.type !== 'new' && action.paragraph === paragraph.id)
      const notes = own.flatMap(({ number, by, action }): CompiledNote[] =>
        action.type === 'bracket' || action.type === 'agree' || action.type === 'drop' || action.type === 'move'
          ? [{ number, by, asks: action.type, after: action.type === 'move' ? action.after : null }]
          : [],
      )
      return {
        paragraph,
        status: agreed.has(paragraph.id)
          ? 'agreed'
          : notes.some(({ asks }) => asks === 'bracket')
            ? 'bracketed'
            : 'open',
        pieces: piecesOf([...paragraph.text], own),
        notes,
        additions: additions(paragraph),
      }
    }),
  }
}

/** The text cut at every place where a proposal begins or ends. */
function piecesOf(signs: readonly string[], own: readonly Proposal[]): CompiledPiece[] {
  const cuts = new Set([0, signs.length])
  for (const { action } of own) {
    if (action.type === 'insert') cuts.add(action.at)
    const span = spanOf({ action })
    if (span) cuts.add(span.start).add(span.end)
  }
  const places = [...cuts].sort((one, other) => one - other)
  return places.flatMap((start, at) => {
    const fresh = own.flatMap(({ number, by, action }): CompiledPiece[] => {
      if (action.type === 'insert' && action.at === start)
        return [{ text: action.text, marks: [{ number, by, asks: 'add' }] }]
      if (action.type === 'replace' && action.end === start)
        return [{ text: action.text, marks: [{ number, by, asks: 'by' }] }]
      return []
    })
    const end = places[at + 1]
    if (end === undefined) return fresh
    const marks = own.flatMap(({ number, by, action }): CompiledMark[] => {
      const span = spanOf({ action })
      if (!span || span.start > start || span.end < end) return []
      return action.type === 'delete' || action.type === 'retain' || action.type === 'replace'
        ? [{ number, by, asks: action.type }]
        : []
    })
    return [...fresh, { text: signs.slice(start, end).join(''), marks }]
  })
}

function additionsAfter(
  after: Paragraph | null,
  proposals: readonly Proposal[],
  taken: Set<string>,
): CompiledAddition[] {
  return proposals.flatMap(({ number, by, action }): CompiledAddition[] => {
    if (action.type === 'alternative' && action.paragraph === after?.id) {
      const label = freeLabel(after.label, 'alternative', taken)
      return [{ number, by, kind: 'alternative', label, part: after.part, id: '', text: action.text }]
    }
    if (action.type !== 'new' || action.after !== (after?.id ?? null)) return []
    const base =
      after === null || after.part !== action.part ? (action.part === 'preamble' ? 'PP0' : 'OP0') : after.label
    const label = freeLabel(base, 'inserted', taken)
    return [{ number, by, kind: 'new', label, part: action.part, id: action.id, text: action.text }]
  })
}

/** The next number nobody has: bis after the paragraph, ter after bis; alt, alt2. None beside one that has none. */
function freeLabel(beside: string, which: 'inserted' | 'alternative', taken: Set<string>): string {
  const label = readLabel(beside)
  if (!label) return ''
  const base = which === 'inserted' ? { ...label, alternative: 0, sub: [] } : label
  for (let next = base[which] + 1; ; next++) {
    const name = writeLabel({ ...base, [which]: next })
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}
