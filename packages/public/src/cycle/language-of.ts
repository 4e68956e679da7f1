import { type Language, languages } from '@clarion/review'
import type { Words } from '../words/words.ts'

/** @returns the reader's language among the six in which documents are written; English for any other */
export function languageOf({ language }: Pick<Words, 'language'>): Language {
  return languages.find((one) => one === language) ?? 'en'
}
