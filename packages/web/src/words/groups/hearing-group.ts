import { hearingWords } from '../../hearing/hearing-words.ts'
import { ownLinesWords } from '../../hearing/own-lines-words.ts'
import { summaryWords } from '../../hearing/summary-words.ts'
import { translationWords } from '../../hearing/translation-words.ts'
import { modelWords } from '../../model/model-words.ts'
import { outcomeWords } from '../../model/outcome-words.ts'
import { transmissionWords } from '../../transmission/transmission-words.ts'

/** Hearings: what was said, how it is coded, and the summary of it. */
export const hearingGroup = {
  ...hearingWords,
  ...ownLinesWords,
  ...transmissionWords,
  ...summaryWords,
  ...translationWords,
  ...modelWords,
  ...outcomeWords,
} as const
