import { emergencyWords } from '../../case/emergency-words.ts'
import { recordWords } from '../../case/record-words.ts'
import { formWords } from '../../entry-form/form-words.ts'
import { placesWords } from '../../places/places-words.ts'
import { templatesWords } from '../../templates/templates-words.ts'

/** What every form for an entry may say. */
export const formsGroup = {
  ...formWords,
  ...recordWords,
  ...emergencyWords,
  ...placesWords,
  ...templatesWords,
} as const
