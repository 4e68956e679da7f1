import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { messageShape } from '../testing/message-shape.ts'
import { recordTexts } from '../testing/record-texts.ts'
import { languagesOf, readCatalogue } from './languages.ts'

const { names } = languagesOf('UTC')
const english = readCatalogue('en')

describe.each(names)('the catalogue %s', (language) => {
  const catalogue = readCatalogue(language)

  it('has every message of English, a word for every text of the record, and no other', () => {
    const record = language === 'en' ? [] : [...recordTexts(language)].map((text) => `record.${text}`)
    expect(Object.keys(catalogue).sort()).toEqual([...Object.keys(english), ...record].sort())
  })

  it('has in every message what English is given, and in every plural each form of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const [key, message] of Object.entries(catalogue)) {
      const { parameters, plurals } = messageShape(message)
      expect([key, parameters]).toEqual([key, messageShape(english[key] ?? '').parameters])
      for (const plural of plurals) expect([key, forms.filter((form) => !plural.includes(form))]).toEqual([key, []])
    }
  })
})

describe('the English words', () => {
  it('are each used by a page or made of a code that a page says', () => {
    const sources = readdirSync(new URL('../', import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
      .join('\n')
    const unused = Object.keys(english).filter((key) => {
      const group = key.slice(0, key.lastIndexOf('.'))
      return !sources.includes(`'${key}'`) && !sources.includes(`'${group}'`) && !sources.includes(`\`${group}.\${`)
    })
    // The two forms share their sentences' names: `correct.intro`, `feedback.intro`.
    expect(unused.filter((key) => !/^(correct|feedback)\.(intro|about|words|button)$/.test(key))).toEqual([])
  })
})

describe('the choice of a language', () => {
  it('follows the browser, falls back to English, and is not confused by what it cannot read', () => {
    const languages = languagesOf('UTC')
    for (const header of [undefined, '', 'xx', 'EN-us,fr;q=0.2', '../../secret', ';;;,q=1', 'x'.repeat(10_000)])
      expect([languages.of(header).language, languages.of(header).chosen]).toEqual(['en', false])
    expect(languages.of('fr-CA, en;q=0.8').language).toBe('fr')
    expect(languages.of('zh-Hans-CN').language).toBe('zh')
  })

  it('follows what the reader chose on a page before what the browser asks for, and only what there is', () => {
    const languages = languagesOf('UTC')
    expect(languages.of('fr', 'ar')).toMatchObject({ language: 'ar', chosen: true })
    for (const chosen of ['', 'xx', 'AR', '__proto__', 'constructor', '../ar', 'x'.repeat(10_000)])
      expect(languages.of('fr', chosen)).toMatchObject({ language: 'fr', chosen: false })
  })
})

describe('days and hours', () => {
  const languages = languagesOf('Europe/Tirane')
  const said = (language: string) => languages.of(language).moment('2026-11-24T13:05:00.000Z')

  it('are said as each language says them, on the clock of the place', () => {
    expect(said('en')).toBe('24 November 2026 at 14:05')
    expect(said('fr')).toBe('24 novembre 2026 à 14:05')
    expect(said('es')).toBe('24 de noviembre de 2026 a las 14:05')
    expect(said('zh')).toBe('2026年11月24日 14:05')
  })

  it('in Arabic have both names of the month and the digits of telephones', () => {
    expect(languages.of('ar').day('2026-11-24T13:05:00.000Z')).toBe('24 تشرين الثاني/نوفمبر 2026')
  })

  it('in Russian do not bring a full stop into the middle of a sentence', () => {
    expect(languages.of('ru').day('2026-11-24')).toBe('24 ноября 2026\u00a0года')
    expect(said('ru')).toBe('24 ноября 2026\u00a0года в 14:05')
  })
})
