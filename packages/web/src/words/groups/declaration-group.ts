import { consultationWords } from '../../declaration/consultation-words.ts'
import { declarationWords } from '../../declaration/declaration-words.ts'
import { declarationFindingWords } from '../../declaration/finding-words.ts'
import { returnedWords } from '../../declaration/returned-words.ts'

/** Declarations: the text that is negotiated, what is asked of it, silence, adoption, positions. */
export const declarationGroup = {
  ...declarationWords,
  ...declarationFindingWords,
  ...consultationWords,
  ...returnedWords,
} as const
