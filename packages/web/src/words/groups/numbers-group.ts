import { helpWords } from '../../numbers/help-words.ts'
import { numbersWords } from '../../numbers/numbers-words.ts'

/** The numbers page. */
export const numbersGroup = {
  ...numbersWords,
  ...helpWords,
} as const
