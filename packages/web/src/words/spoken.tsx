import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { chooseLanguage, chosenLanguage } from './chosen-language.ts'
import { englishWords, spokenIn } from './languages.ts'
import { WordsContext } from './use-words.ts'

const ChoiceContext = createContext<(language: string) => void>(() => {})

/** @returns how another language is chosen; the pages speak it as soon as it is here */
export function useLanguageChoice(): (language: string) => void {
  return useContext(ChoiceContext)
}

/** Everything inside speaks the language that was chosen. What cannot be loaded is said in English rather than not at all. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage)
  const [words, setWords] = useState(language === 'en' ? englishWords : undefined)
  useEffect(() => {
    let asked = true
    const speak = (spoken: typeof englishWords) => {
      if (!asked) return
      document.documentElement.lang = spoken.language
      document.documentElement.dir = spoken.direction
      setWords(spoken)
    }
    spokenIn(language).then(speak, () => speak(englishWords))
    return () => {
      asked = false
    }
  }, [language])
  const choose = (chosen: string) => {
    chooseLanguage(chosen)
    setLanguage(chosen)
  }
  if (!words) return null
  return (
    <ChoiceContext value={choose}>
      <WordsContext value={words}>{children}</WordsContext>
    </ChoiceContext>
  )
}
