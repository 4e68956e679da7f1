import { readdirSync, readFileSync } from 'node:fs'
import { problemCatalogue } from '@clarion/journal'
import { messageShape } from '@clarion/public/testing'
import { describe, expect, it } from 'vitest'
import { vocabularyNames } from '../testing/vocabulary-names.ts'
import type { Catalogue } from './catalogue.ts'
import { english } from './english.ts'

const directory = new URL('./languages/', import.meta.url)
const languages = readdirSync(directory).map((file) => file.slice(0, -'.json'.length))

describe.each(languages)('the catalogue %s', (language) => {
  const { messages, vocabulary, refusals }: Catalogue = JSON.parse(
    readFileSync(new URL(`${language}.json`, directory), 'utf8'),
  )

  it('has every message of English and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort())
  })

  it('has a word for everything that the vocabularies name, and for nothing else', () => {
    expect(Object.keys(vocabulary).sort()).toEqual([...vocabularyNames()].sort())
    expect(Object.entries(vocabulary).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('has a sentence for everything that the server refuses with', () => {
    expect(Object.keys(refusals).sort()).toEqual(Object.keys(problemCatalogue).sort())
  })

  it('has in every message what English is given, and in every plural each form of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const refused = Object.entries(problemCatalogue).map(([code, [, words]]) => [`refused/${code}`, words] as const)
    const inEnglish = new Map<string, string>([...Object.entries(english), ...refused])
    const own = Object.entries(refusals).map(([code, words]) => [`refused/${code}`, words] as const)
    for (const [key, message] of [...Object.entries(messages), ...own]) {
      const { parameters, plurals } = messageShape(message)
      expect([key, parameters]).toEqual([key, messageShape(inEnglish.get(key) ?? '').parameters])
      for (const plural of plurals) expect([key, forms.filter((form) => !plural.includes(form))]).toEqual([key, []])
    }
  })
})
