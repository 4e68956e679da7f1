import { answerValues, applyInstrument, instruments } from '@clarion/casework'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenIn } from '../words/languages.ts'
import { dimensionWords, outcomeWords } from './outcome-words.ts'

const englishWords = await spokenIn('en')

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
  'the rule of %s',
  (_, instrument) => {
    it('is said in English as casework says it, whatever was answered', () => {
      const answer = fc.constantFrom(...answerValues.codes)
      fc.assert(
        fc.property(fc.array(answer, { maxLength: instrument.items.length }), (given) => {
          const answers = given.map((value, at) => ({
            item: instrument.items[at]?.code ?? '',
            answer: value,
            source: 'person' as const,
          }))
          const { outcome, met } = applyInstrument(instrument, answers)
          expect(outcomeWords(englishWords, outcome, met.length, instrument.items.length)).toBe(outcome.words)
          if (outcome.kind !== 'delphi') return
          for (const row of outcome.dimensions) expect(dimensionWords(englishWords, row)).toBe(row.words)
        }),
      )
    })
  },
)
