import { z } from 'zod'
import type { ProposalAction } from '../consultation/proposal.ts'
import { choice, paragraphIdField, proposersField, wordsField } from '../entry-fields/fields.ts'
import { parts } from '../paragraphs/paragraph.ts'

/** What can be asked of a text. */
export const proposalTypes = {
  insert: 'Add words',
  delete: 'Delete words',
  retain: 'Keep words',
  replace: 'Replace words',
  alternative: 'Another version of the paragraph',
  new: 'A new paragraph',
  bracket: 'Whole paragraph in brackets',
  agree: 'Agree to the paragraph ad referendum',
  drop: 'Delete the paragraph',
  move: 'Move the paragraph',
} as const

const placeField = z.int().min(0).max(20_000)

/** One flat body for all of them, as forms and importers write it; which fields belong to which is the kind's rule. */
export const proposalBody = z.strictObject({
  by: proposersField,
  revision: z.int().min(0).meta({ title: 'On which revision', widget: 'hidden' }),
  asks: choice(proposalTypes).meta({ title: 'What is asked' }),
  paragraph: paragraphIdField.optional().meta({ title: 'Of which paragraph', widget: 'paragraph-of-text' }),
  after: paragraphIdField.optional().meta({
    title: 'After which paragraph',
    description: 'For a new paragraph or one that moves; left out, it goes to the beginning of its part.',
    widget: 'paragraph-of-text',
  }),
  part: z
    .enum(parts)
    .optional()
    .meta({ title: 'Part', labels: { preamble: 'Preamble', operative: 'Operative part' } }),
  start: placeField.optional().meta({ title: 'From', widget: 'hidden' }),
  end: placeField.optional().meta({ title: 'To', widget: 'hidden' }),
  quote: z.string().max(10_000).optional().meta({ title: 'The words spoken of', widget: 'hidden' }),
  text: z
    .string()
    .max(10_000)
    .overwrite((text) => text.normalize('NFC').replace(/\s+/gu, ' '))
    .optional()
    .meta({ title: 'The words asked for' }),
  why: wordsField.optional().meta({ title: 'Why' }),
})

export type ProposalBody = z.infer<typeof proposalBody>

/** Which fields each needs besides those all have. */
const needed: Readonly<Record<ProposalAction['type'], readonly (keyof ProposalBody)[]>> = {
  insert: ['paragraph', 'start', 'text'],
  delete: ['paragraph', 'start', 'end', 'quote'],
  retain: ['paragraph', 'start', 'end', 'quote'],
  replace: ['paragraph', 'start', 'end', 'quote', 'text'],
  alternative: ['paragraph', 'text'],
  new: ['part', 'text'],
  bracket: ['paragraph'],
  agree: ['paragraph'],
  drop: ['paragraph'],
  move: ['paragraph'],
}

/** @returns the field that is missing; undefined when the body says what it asks */
export function missingField(body: ProposalBody): keyof ProposalBody | undefined {
  return needed[body.asks].find((field) => body[field] === undefined)
}

/**
 * What a body asks.
 *
 * @param body one of which nothing is missing
 * @param id the id that a new paragraph gets
 */
export function actionOf(body: ProposalBody, id: string): ProposalAction {
  const { asks, paragraph = '', start = 0, end = 0, text = '', part = 'operative', after = null } = body
  switch (asks) {
    case 'insert':
      return { type: asks, paragraph, at: start, text }
    case 'delete':
    case 'retain':
      return { type: asks, paragraph, start, end }
    case 'replace':
      return { type: asks, paragraph, start, end, text }
    case 'alternative':
      return { type: asks, paragraph, text: text.trim() }
    case 'new':
      return { type: asks, id, after, part, text: text.trim() }
    case 'move':
      return { type: asks, paragraph, after }
    default:
      return { type: asks, paragraph }
  }
}
