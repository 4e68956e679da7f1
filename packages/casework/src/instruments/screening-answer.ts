import { z } from 'zod'
import { codeList } from '../code-lists/code-list.ts'

/** Whose words or eyes an answer comes from. */
export const answerSources = codeList({
  name: 'answer-sources',
  title: 'From whom',
  source: 'Clarion: every answer names where it comes from, so that it can be weighed and checked',
  provenance: 'verified',
  terms: [
    ['person', 'The person said so'],
    ['observed', 'Observed by the interviewer'],
    ['third-party', 'Said by somebody else'],
    ['document', 'Read in a document'],
  ],
})

export type AnswerSource = (typeof answerSources.codes)[number]

/**
 * What was answered. Unknown is not no, and skipped is not no: the one was asked and not known, the other asked and
 * the person chose not to answer, which is always allowed and never needs a reason.
 */
export const answerValues = codeList({
  name: 'answer-values',
  title: 'Answer',
  source: 'Clarion: four answers, because unknown and skipped are not no',
  provenance: 'verified',
  terms: [
    ['yes', 'Yes'],
    ['no', 'No'],
    ['unknown', 'Not known'],
    ['skipped', 'Asked, the person chose not to answer'],
  ],
})

export type AnswerValue = (typeof answerValues.codes)[number]

/** So long may a note to an answer be, in characters. */
export const longestNote = 5000

/** One answer to one item. Several about one item are kept side by side: sources may differ, and both stay. */
export const screeningAnswer = z.object({
  item: z.string().min(1).max(120).describe('Code of the item of the instrument'),
  answer: answerValues.schema,
  source: answerSources.schema,
  note: z.string().max(longestNote).optional().describe('What was said or seen, in the words of the source'),
})

export type ScreeningAnswer = z.infer<typeof screeningAnswer>
