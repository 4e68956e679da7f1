import { hearingWords } from '../../hearing/hearing-words.ts'
import { summaryWords } from '../../hearing/summary-words.ts'
import { transmissionWords } from '../../transmission/transmission-words.ts'

/** Hearings: what was said, how it is coded, and the summary of it. */
export const hearingGroup = {
  ...hearingWords,
  ...transmissionWords,
  ...summaryWords,
} as const
