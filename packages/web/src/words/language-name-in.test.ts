import { languages } from '@clarion/casework'
import { describe, expect, it } from 'vitest'
import { languageNameIn } from './language-name-in.ts'
import { languageNames, spokenIn } from './languages.ts'

describe('what a language is called', () => {
  it('in English is what our list calls it', async () => {
    const english = await spokenIn('en')
    for (const { alpha3, name } of languages) expect(languageNameIn(english, alpha3)).toBe(name)
  })

  it.each(languageNames)('in %s is a name for every language of our list, and never its code', async (language) => {
    const words = await spokenIn(language)
    // French and Spanish call Lao by its very code.
    const called = languages.filter(({ alpha3 }) => languageNameIn(words, alpha3) === alpha3)
    expect(called.filter(({ name }) => name !== 'Lao')).toEqual([])
  })

  it('in Russian is Russian', async () => {
    expect(languageNameIn(await spokenIn('ru'), 'sqi')).toBe('албанский')
  })

  it('is the text itself where that is no code', async () => {
    expect(languageNameIn(await spokenIn('ru'), 'Pashto, a little')).toBe('Pashto, a little')
  })
})
