import { createContext, useContext } from 'react'
import { languageOf } from './languages.ts'
import type { Words } from './words.ts'

/** The language in which the pages speak now. */
export const WordsContext = createContext<Words>(languageOf('en').words)

/** @returns the language of the page: `const { say, day } = useWords()` */
export function useWords(): Words {
  return useContext(WordsContext)
}
