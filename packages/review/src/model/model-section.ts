import { section } from '@clarion/journal'
import type { Told } from '../declaration/text-section.ts'
import type { RecordState } from '../hearing/record-section.ts'
import type { Language } from '../language/language.ts'
import type { CallOutcome } from './call-outcomes.ts'
import type { DroppedProposal, StoredProposal } from './kept-proposal.ts'
import type { Purpose } from './purposes.ts'

/** What people did with a proposal. */
export const judgements = {
  taken: 'Taken as it is',
  changed: 'Taken and changed',
  refused: 'Not taken',
} as const

/** What one person did with one proposal; each person has one word, the last. */
export type Judgement = Told & {
  readonly judged: keyof typeof judgements
  /** The entry that it became. */
  readonly became: string | null
  readonly why: string | null
}

/** One call to a model: what left this machine, what came back, what people did with it. */
export type ModelCall = {
  readonly asked:
    | (Told & {
        readonly purpose: Purpose
        readonly statements: readonly string[]
        readonly message: string | null
        readonly language: Language | null
        readonly model: string
        readonly host: string
        readonly prompt: string
        readonly characters: number
      })
    | null
  readonly answered:
    | (Told & {
        readonly outcome: CallOutcome
        readonly answer: string | null
        readonly came: number
        readonly dropped: readonly DroppedProposal[]
      })
    | null
  /** Those that passed the gate, the model's words sealed, each with what people did with it. */
  readonly proposals: readonly (StoredProposal & { readonly judgements: readonly Judgement[] })[]
}

/** One for each call, so that what a model proposed for one message is not read with every other. */
export const modelSection = section<ModelCall>({
  name: 'model',
  title: 'What a language model was asked, what it proposed, what became of it',
  many: true,
  initial: { asked: null, answered: null, proposals: [] },
  veiled: {
    by: ['record'],
    show: (call, { record }) => shownCall(call, (record as RecordState | undefined)?.statements ?? []),
  },
})

/**
 * A call without the model's words where somebody took back what they rest on since. What a translation rests on is not kept with
 * it: of one nothing is shown any more once anything was taken back after it was made.
 */
function shownCall({ asked, answered, proposals }: ModelCall, statements: RecordState['statements']): ModelCall {
  const withdrawn = new Map(statements.flatMap(({ id, withdrawn: told }) => (told ? [[id, told.at]] : [])))
  if (withdrawn.size === 0) return { asked, answered, proposals }
  const isLate = [...withdrawn.values()].some((at) => asked !== null && at >= asked.at)
  return {
    asked,
    answered,
    proposals: proposals.map((proposal) => ({
      ...proposal,
      parts: proposal.parts.map(({ text, source, ...part }) => {
        const isGone =
          part.spans.some(({ statement }) => withdrawn.has(statement)) || (asked?.purpose === 'translation' && isLate)
        return {
          ...part,
          ...(!isGone && text !== undefined && { text }),
          ...(!isGone && source !== undefined && { source }),
        }
      }),
    })),
  }
}
