import { callOutcomes, dropReasonWords, keptBackWords, purposes } from '@clarion/review'
import { describe, expect, it } from 'vitest'
import { modelWords } from './model-words.ts'
import { outcomeWords } from './outcome-words.ts'

const said: Readonly<Record<string, string>> = { ...modelWords, ...outcomeWords }
const under = (prefix: string) =>
  Object.fromEntries(
    Object.entries(said).flatMap(([key, words]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), words]] : [])),
  )

/** A sentence about a summary tells its writer what to do; of a proposal that is gone there is nothing to do. */
const ofSummary = new Set([
  'no-support',
  'quantifier-too-wide',
  'unit-not-carried',
  'quantifier-unsaid',
  'quote-not-exact',
  'mixed-letters',
  'survivor-words-unreleased',
])

describe('the words of the pages for a language model', () => {
  it('say in English what the journal says, code for code', () => {
    expect(under('model.outcome.')).toEqual(callOutcomes)
    expect(under('model.kept.')).toEqual(keptBackWords)
    expect(under('model.ask.')).toEqual(purposes)
    const dropped = Object.entries(under('model.dropped.'))
    expect(dropped.map(([reason]) => reason).sort()).toEqual(Object.keys(dropReasonWords).sort())
    const asThere = dropped.filter(([reason]) => !ofSummary.has(reason))
    expect(Object.fromEntries(asThere)).toEqual(
      Object.fromEntries(Object.entries(dropReasonWords).filter(([reason]) => !ofSummary.has(reason))),
    )
  })

  it('leave no place open of which a dropped proposal says nothing', () => {
    for (const words of Object.values(under('model.dropped.'))) expect(words).not.toContain('{')
  })
})
