import { hearingSection, messageIds, recordSection } from '@clarion/review'
import { describe, expect, it } from 'vitest'
import { messageOptions, messageWords } from './part-words.ts'

const told = { entry: 'e', author: 'a', organisation: 'o', at: '2026-11-24T10:00:00.000Z' }
const record = { ...recordSection.initial, themes: [{ ...told, id: 'H1', title: 'places in shelters' }] }

describe('what a message is called', () => {
  it('is said in the language of whoever reads, whatever the summary is written in', () => {
    expect(hearingSection.initial.language).toBe('en')
    const said = ['ar', 'en', 'es', 'fr', 'ru', 'zh'].map((language) => messageWords(language, record, 'M9'))
    expect(new Set(said).size).toBe(6)
    expect(messageWords('fr', record, 'M9')).toBe('la volonté politique')
  })

  it('is English where a language has no words for it, and the name the office gave where it is the hearing’s own', () => {
    expect(messageWords('sw', record, 'M9')).toBe('political will')
    expect(messageWords('fr', record, 'H1')).toBe('places in shelters')
    expect(messageWords('fr', record, 'H2')).toBe('H2')
  })

  it('leaves the key by which it is chosen as it is', () => {
    for (const language of ['ar', 'fr']) {
      expect(messageOptions(language, record).map(({ code }) => code)).toEqual([...messageIds, 'H1'])
    }
  })
})
