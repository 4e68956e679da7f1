import { Select } from '../look/select.tsx'
import { languageNames } from './languages.ts'
import { changeLanguage } from './spoken.tsx'
import { useWords } from './use-words.ts'

/** The language of the pages, each called by its own name: whoever reads no other finds it. */
export function LanguageChoice() {
  const { say, language } = useWords()
  if (languageNames.length < 2) return null
  const options = languageNames.map((name) => ({ value: name, label: ownName(name), lang: name }))
  return <Select label={say('language.choice')} value={language} onChange={changeLanguage} options={options} />
}

function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
