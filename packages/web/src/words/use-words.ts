import { createContext, useContext } from 'react'
import { english } from './english.ts'
import { type Words, wordsOf } from './words.ts'

/** The language in which the pages speak now. */
export const WordsContext = createContext<Words>(wordsOf('en', english))

/** @returns the language of the page: `const { say, day } = useWords()` */
export function useWords(): Words {
  return useContext(WordsContext)
}
