import { explainAccuracy, instruments } from '@clarion/casework'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spokenIn } from '../words/languages.ts'
import { accuracyWords } from './accuracy-words.ts'

const englishWords = await spokenIn('en')

const studies = instruments.flatMap(({ accuracy }) => accuracy)

it('what a study means is said in English as casework says it, at every share', () => {
  expect(studies.length).toBeGreaterThan(0)
  fc.assert(
    fc.property(fc.constantFrom(...studies), fc.integer({ min: 0, max: 1000 }), (study, thousandths) => {
      const explained = explainAccuracy(study, thousandths / 1000, { method: 'wilson' })
      expect(accuracyWords(englishWords, explained)).toEqual(explained.words.slice(1))
    }),
  )
})

it('says nothing in English where the page is Arabic, but for the name of the method', async () => {
  const arabic = await spokenIn('ar')
  for (const study of studies) {
    const said = accuracyWords(arabic, explainAccuracy(study, 0.05, { method: 'wilson' })).join(' ')
    expect(said.replaceAll('Wilson', '').match(/[a-z]+/gi)).toBeNull()
  }
})
