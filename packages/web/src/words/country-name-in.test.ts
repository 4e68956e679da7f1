import { countries } from '@clarion/casework'
import { describe, expect, it } from 'vitest'
import { countryNameIn } from './country-name-in.ts'
import { languageNames, spokenIn } from './languages.ts'

describe('what a country is called', () => {
  it('in English is what our list calls it', async () => {
    const english = await spokenIn('en')
    for (const { alpha3, name } of countries) expect(countryNameIn(english, alpha3)).toBe(name)
  })

  it.each(languageNames)('in %s is a name for every country of our list, and never its code', async (language) => {
    const words = await spokenIn(language)
    for (const { alpha2, alpha3 } of countries) expect([alpha2, alpha3]).not.toContain(countryNameIn(words, alpha3))
  })

  it('in Chinese is Chinese', async () => {
    expect(countryNameIn(await spokenIn('zh'), 'ROU')).toBe('罗马尼亚')
  })

  it('is the code itself for one that the list does not have', async () => {
    expect(countryNameIn(await spokenIn('zh'), 'QQQ')).toBe('QQQ')
  })
})
