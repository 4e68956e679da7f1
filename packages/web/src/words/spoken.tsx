import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
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
      <I18nProvider locale={ariaLocales[words.language] ?? words.language}>
        <WordsContext value={words}>{children}</WordsContext>
      </I18nProvider>
    </ChoiceContext>
  )
}

/** The names under which react-aria has its own words; dates in English have the day first. */
const ariaLocales: Readonly<Record<string, string>> = {
  en: 'en-GB',
  ar: 'ar-AE',
  es: 'es-ES',
  fr: 'fr-FR',
  ru: 'ru-RU',
  zh: 'zh-CN',
}
