import { readdirSync, readFileSync } from 'node:fs'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { languagesOf, readCatalogue } from './languages.ts'

const { names } = languagesOf('UTC')
const english = readCatalogue('en')

/** The parameters of a message and, for each plural, the categories it has. */
function shapeOf(message: string): { parameters: string[]; plurals: string[][] } {
  const parameters = new Set<string>()
  const plurals: string[][] = []
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return
    for (const token of tokens) {
      if (!Array.isArray(token)) continue
      const [name, type, format] = token
      parameters.add(String(name))
      if (typeof format !== 'object' || format === null) continue
      if (type === 'plural') plurals.push(Object.keys(format))
      for (const branch of Object.values(format)) walk(branch)
    }
  }
  walk(compileMessageOrThrow(message))
  return { parameters: [...parameters].sort(), plurals }
}

describe.each(names)('the catalogue %s', (language) => {
  const catalogue = readCatalogue(language)

  it('has every message of English and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort())
  })

  it('has in every message what English is given, and in every plural each form of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const [key, message] of Object.entries(catalogue)) {
      const { parameters, plurals } = shapeOf(message)
      expect([key, parameters]).toEqual([key, shapeOf(english[key] ?? '').parameters])
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
    for (const header of [undefined, '', 'xx', 'EN-us,fr;q=0.2', '../../secret', ';;;,q=1', 'x'.repeat(10_000)])
      expect(languagesOf('UTC').of(header).language).toBe('en')
  })
})
