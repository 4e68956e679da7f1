import { caseVocabulary, organisationVocabulary, programmeVocabulary } from '@clarion/casework'
import { expect, it } from 'vitest'
import { partWords } from './part-words.ts'

it.each([caseVocabulary, organisationVocabulary, programmeVocabulary])(
  'every part of %o has a name in words, and says whether it is of a case',
  ({ sections }) => {
    const words = sections.map(({ name }) => partWords(name))
    for (const { title } of words) expect(title).toMatch(/^[A-Z][^:]+$/)
    expect(new Set(words.map(({ ofCase }) => ofCase))).toEqual(new Set([sections === caseVocabulary.sections]))
  },
)

it('a referral is called by its part, whichever it is', () => {
  expect(partWords('referral/0190a1b2-0000-7000-8000-000000000000')).toEqual(partWords('referral'))
})
