import { entryKind, type Problem, problem } from '@clarion/journal'
import { z } from 'zod'
import {
  eachOnce,
  lineField,
  messageIdField,
  paragraphIdField,
  paragraphTextField,
  wordsField,
} from '../entry-fields/fields.ts'
import { type Paragraph, parts } from '../paragraphs/paragraph.ts'
import { isStoredLabel } from '../paragraphs/paragraph-label.ts'
import { canNegotiate, onlyLead } from './rules.ts'
import { currentRevision, type TextState, textSection, toldOf } from './text-section.ts'

/** So many paragraphs a text has at most: the longest outcome documents have three hundred. */
export const paragraphsAtMost = 500

const revisedParagraph = z.strictObject({
  id: paragraphIdField.optional().meta({ title: 'Which paragraph', widget: 'hidden' }),
  part: z.enum(parts).meta({ title: 'Part', labels: { preamble: 'Preamble', operative: 'Operative part' } }),
  label: z
    .string()
    .max(60)
    .refine(
      (label) => label === '' || isStoredLabel(label),
      'must be a number such as OP7, PP4bis or OP7(a), or nothing',
    )
    .meta({ title: 'Number', examples: ['', 'PP1', 'OP7', 'OP7bis', 'OP7(a)'] }),
  text: paragraphTextField.meta({ title: 'Text' }),
  messages: z
    .array(messageIdField)
    .max(50)
    .refine(eachOnce, 'each message stands once')
    .meta({ title: 'Messages of the hearing it answers to' }),
})

/** A paragraph as a revision gives it: with its id where it was there before, in whatever place and words. */
export type RevisedParagraph = z.infer<typeof revisedParagraph>

/**
 * The text is put forward anew; the first time it is the zero draft. An act of its own with an author: whoever writes on a
 * revision that is not the last is told so, and nothing is merged behind anybody's back. Numbers used twice are let pass and
 * shown (`numberFaults`): a text in the middle of a night may have them.
 */
export const revisionMade = entryKind({
  kind: 'revision.made',
  section: textSection,
  verb: 'draft-declaration',
  title: 'Revision',
  sentence: 'put forward a revision',
  body: z.strictObject({
    follows: z.int().min(0).optional().meta({ title: 'The revision it was made from', widget: 'hidden' }),
    name: lineField.meta({ title: 'What it is called', description: 'Zero draft, Rev.1, Final draft.' }),
    note: wordsField.optional().meta({ title: 'What was done and why' }),
    paragraphs: z.array(revisedParagraph).min(1).max(paragraphsAtMost).meta({ title: 'Paragraphs', widget: 'hidden' }),
  }),
  check: (state, { body }, context) => {
    const last = currentRevision(state)
    return (
      onlyLead(context) ??
      (last ? canNegotiate(state, context.now) : undefined) ??
      (body.follows === last?.number
        ? undefined
        : problem('not-in-this-state', {
            state: last ? `revision ${last.number}, ${last.name}` : 'there is no draft yet',
          })) ??
      faultIn(state, body.paragraphs)
    )
  },
  fold: (state, entry) => {
    const { name, note = '', paragraphs: given } = entry.body
    const { paragraphs, named } = withIds(given, state.paragraphsNamed)
    const number = state.revisions.length
    return {
      ...state,
      paragraphsNamed: named,
      revisions: [...state.revisions, { ...toldOf(entry), number, name, note, paragraphs }],
      // What was agreed is agreed as it stood: a word changed, and it is open again.
      agreed: state.agreed.filter((id) => wordsOf(currentRevision(state)?.paragraphs, id) === wordsOf(paragraphs, id)),
    }
  },
})

function faultIn(state: TextState, paragraphs: readonly RevisedParagraph[]): Problem | undefined {
  const seen = new Set<string>()
  for (const [at, { id }] of paragraphs.entries()) {
    if (id === undefined) continue
    const field = `body.paragraphs.${at}.id`
    if (seen.has(id)) return problem('invalid-field', { field, reason: 'stands twice' })
    if (Number(id.slice(1)) > state.paragraphsNamed) return problem('refers-to-nothing', { field })
    seen.add(id)
  }
  return undefined
}

/** Paragraphs that are new get the next ids, in their order. */
function withIds(
  given: readonly RevisedParagraph[],
  before: number,
): { readonly paragraphs: Paragraph[]; readonly named: number } {
  let named = before
  const paragraphs = given.map(({ id, part, label, text, messages }): Paragraph => {
    if (id === undefined) named++
    return { id: id ?? `p${named}`, part, label, text, messages }
  })
  return { paragraphs, named }
}

function wordsOf(paragraphs: readonly Paragraph[] | undefined, id: string): string | undefined {
  return paragraphs?.find((paragraph) => paragraph.id === id)?.text
}
