import { shareableSections } from '@clarion/casework'
import { describe, expect, it } from 'vitest'
import { languageNames, spokenIn } from '../words/languages.ts'
import { partInSentence } from './part-in-sentence.ts'

describe('a part of a case within the sentence that is read to the person', () => {
  it.each(languageNames)('is called in %s what the vocabulary calls it there', async (language) => {
    const words = await spokenIn(language)
    for (const [section, title] of Object.entries(shareableSections)) {
      const called = partInSentence(words, section)
      expect(called.toLocaleLowerCase(language)).toBe(words.name(title).toLocaleLowerCase(language))
      expect(called.charAt(0)).toBe(called.charAt(0).toLocaleLowerCase(language))
    }
  })

  it('is said as it is when it cannot be shared', async () => {
    expect(partInSentence(await spokenIn('en'), 'case')).toBe('case')
  })
})
