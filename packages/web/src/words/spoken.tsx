import type { ReactNode } from 'react'
import { chooseLanguage } from './chosen-language.ts'
import { speak, speech } from './speech.ts'
import { WordsContext } from './use-words.ts'

/** Chooses the language of the pages, now and on the next visit; they speak it as soon as it is here. */
export function changeLanguage(language: string): void {
  chooseLanguage(language)
  void speak(language)
}

/** Everything inside speaks the language that was chosen; nothing is drawn before there is one. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  const words = speech.use()
  return words && <WordsContext value={words}>{children}</WordsContext>
}
