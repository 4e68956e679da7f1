import { describe, expect, it } from 'vitest'
import { languageCode, languageName, languages, readLanguage } from './languages.ts'

// Unicode CLDR treats these as a form of another language, or has no English name for them; ISO 639-3 keeps them apart.
const apartInIsoOnly = new Set(['bfi', 'cmn', 'kmr', 'prs', 'syl', 'tgl', 'twi'])

describe('languages', () => {
  it('agree with Unicode CLDR in code and name', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
    for (const { alpha3, alpha2, name } of languages) {
      if (apartInIsoOnly.has(alpha3)) continue
      expect(Intl.getCanonicalLocales(alpha3), alpha3).toEqual([alpha2 ?? alpha3])
      expect(names.of(alpha3), alpha3).toBe(name)
    }
  })

  it('are read from two letters, three letters and the older bibliographic codes', () => {
    for (const language of languages) {
      expect(readLanguage(language.alpha3.toUpperCase())).toBe(language)
      if (language.alpha2 !== null) expect(readLanguage(language.alpha2)).toBe(language)
    }
    expect(readLanguage('alb')?.name).toBe('Albanian')
    expect(readLanguage('per')?.alpha3).toBe('fas')
    expect(readLanguage('English')).toBeUndefined()
  })

  it('are more than sixty, with signed ones among them, and never a limit', () => {
    expect(languages.length).toBeGreaterThan(60)
    expect(languageName('bfi')).toBe('British Sign Language')
    expect(languageCode.safeParse('xyz').success).toBe(true)
    expect(languageName('xyz')).toBe('xyz')
  })
})
