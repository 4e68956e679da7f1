import { units } from '@clarion/review'
import { describe, expect, it } from 'vitest'
import { languageNames, spokenIn } from '../words/languages.ts'
import { findingWordsIn } from './finding-words.ts'

const at = { part: 's1', sentence: 0, start: 0, end: 6 } as const

describe.each(languageNames)('what keeps a summary from being signed, in %s', (language) => {
  it('says of States, constituencies and the others what the counts are, and never a code', async () => {
    const words = await spokenIn(language)
    for (const unit of Object.keys(units)) {
      const detail = { rung: 12, unit, count: 3, of: 7 }
      const said = findingWordsIn(words, { ...at, code: 'unit-not-carried', detail })
      for (const number of [12, 3, 7]) expect(said).toContain(words.number(number))
      expect(said).toContain(words.sayOf('hearing.unit', unit))
      expect(said).not.toMatch(/[{}]/)
    }
  })

  it('names the word of two scripts, and leaves a share as it was read', async () => {
    const words = await spokenIn(language)
    const mixed = findingWordsIn(words, { ...at, code: 'mixed-letters', detail: { word: 'S\u0435veral' } })
    expect(mixed).toContain('S\u0435veral')
    const counts = { widest: 'several', speakers: 3, ofSpeakers: 7, constituencies: 2, panels: 1, ofPanels: 2 }
    const detail = { rung: '80%', ...counts }
    expect(findingWordsIn(words, { ...at, code: 'quantifier-too-wide', detail })).toContain('80%')
  })
})
