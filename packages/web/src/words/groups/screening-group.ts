import { openCaseWords } from '../../open-case/open-case-words.ts'
import { screeningWords } from '../../screening/screening-words.ts'

/** First contact, screenings, and the opening of a case. */
export const screeningGroup = {
  ...screeningWords,
  ...openCaseWords,
} as const
