import { section } from '@clarion/journal'
import { clockRun } from '../clock-run.ts'

/** What the person asked to have corrected, and the answer. The texts are sealed. */
export type Correction = {
  readonly id: string
  readonly about: string
  readonly words: string
  readonly asked: string
  readonly answer: {
    readonly outcome: string
    readonly words: string
    readonly by: string
    readonly at: string
  } | null
}

/** What the person said about the help, and the answer. The texts are sealed. */
export type Feedback = {
  readonly id: string
  readonly about: string
  readonly words: string
  readonly given: string
  readonly answer: { readonly words: string; readonly by: string; readonly at: string } | null
}

/** The person speaks, and someone must answer. */
export type VoiceState = { readonly corrections: readonly Correction[]; readonly feedback: readonly Feedback[] }

export const voiceSection = section<VoiceState>({
  name: 'voice',
  title: 'The person’s own voice: corrections, feedback, answers',
  initial: { corrections: [], feedback: [] },
  listing: ({ corrections, feedback }) => ({
    unanswered: [...corrections, ...feedback].filter(({ answer }) => answer === null).length,
  }),
  facts: ({ corrections, feedback }) => ({
    corrections: corrections.length,
    feedback: feedback.length,
    voiceAnswered: [...corrections, ...feedback].filter(({ answer }) => answer !== null).length,
  }),
  clocks: ({ corrections, feedback }) => [
    ...corrections.map(({ asked, answer }) => clockRun('correction-unanswered', asked, answer?.at ?? null)),
    ...feedback.map(({ given, answer }) => clockRun('feedback-unanswered', given, answer?.at ?? null)),
  ],
})
