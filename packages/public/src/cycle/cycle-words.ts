import { arabic } from './words/ar.ts'
import { type CycleWords, english } from './words/en.ts'
import { spanish } from './words/es.ts'
import { french } from './words/fr.ts'
import { russian } from './words/ru.ts'
import { chinese } from './words/zh.ts'

const all: Readonly<Record<string, CycleWords>> = {
  ar: arabic,
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
  zh: chinese,
}

/** Says a message of the public pages of a cycle. */
export type SayCycle = (key: keyof CycleWords, values?: Readonly<Record<string, string | number>>) => string

/**
 * The words in a language; English where there are none. They are no part of the survivor's catalogue, which is written for
 * a reader of ten years: these pages speak of resolutions.
 */
export function sayCycle(language: string): SayCycle {
  const words = all[language] ?? english
  return (key, values = {}) =>
    words[key].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name]
      return value === undefined ? place : String(value)
    })
}
