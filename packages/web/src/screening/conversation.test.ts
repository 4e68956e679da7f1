import { findInstrument, type Instrument } from '@clarion/casework'
import { describe, expect, it } from 'vitest'
import { caseKind } from '../case/case-kinds.ts'
import { answered, beginConversation, bodyOf, openAnswer, partLeft, skipped } from './conversation.ts'

const instrument = findInstrument('delphi-adult-labour') as Instrument
const [first, second] = instrument.items as [Instrument['items'][number], Instrument['items'][number]]
const begun = beginConversation(instrument, { agreed: 'spoken', alone: 'yes', language: '', ageAtAct: '' })

describe('a screening conversation', () => {
  it('asks one question after the other and keeps what was answered, by source', () => {
    const one = answered(begun, { item: first.code, answer: 'yes', source: 'person' })
    const both = answered({ ...one, at: 0 }, { item: first.code, answer: 'no', source: 'observed' })
    expect([one.at, both.answers.map(({ answer }) => answer)]).toEqual([1, ['yes', 'no']])
    expect(
      answered({ ...both, at: 0 }, { item: first.code, answer: 'unknown', source: 'person' }).answers,
    ).toHaveLength(2)
  })

  it('lets a question be skipped after it was answered: then nothing of the answer is left', () => {
    const changed = skipped(
      { ...answered(begun, { item: first.code, answer: 'yes', source: 'person' }), at: 0 },
      first.code,
    )
    expect(changed.answers).toEqual([{ item: first.code, answer: 'skipped', source: 'person' }])
  })

  it('keeps what is typed of an answer until it is noted or the question is skipped, and records none of it', () => {
    const noted = { ...answered(begun, { item: first.code, answer: 'yes', source: 'person' }), at: 0 }
    expect(openAnswer(begun, first.code)).toEqual({ item: first.code, answer: '', source: 'person', note: '' })
    expect(openAnswer(noted, first.code)).toMatchObject({ answer: 'yes' })
    const open = { item: first.code, answer: 'no', source: 'observed', note: 'in the yard' } as const
    const typing = { ...noted, open }
    expect(openAnswer(typing, first.code)).toEqual(open)
    expect(openAnswer(typing, second.code)).toMatchObject({ answer: '', note: '' })
    expect(bodyOf(typing)).toEqual(bodyOf(noted))
    expect(openAnswer(skipped(typing, first.code), first.code)).toMatchObject({ answer: '', note: '' })
    expect(answered(typing, { item: first.code, answer: 'no', source: 'observed' })).not.toHaveProperty('open')
  })

  it('leaves the rest of a part unasked, which is neither "no" nor "skipped"', () => {
    const left = partLeft(begun, instrument)
    expect(instrument.items[left.at]?.dimension).not.toBe(first.dimension)
    expect(left.answers).toEqual([])
    let last = left
    while (last.at < instrument.items.length) last = partLeft(last, instrument)
    expect(last.at).toBe(instrument.items.length)
  })

  it('is recorded in a body that the door takes, without empty words', () => {
    const said = answered(begun, { item: second.code, answer: 'yes', source: 'person', note: '' })
    expect(caseKind('screening.recorded')?.body.safeParse(bodyOf(said)).success).toBe(true)
    expect(bodyOf(said)).not.toHaveProperty('language')
    expect(bodyOf(said)).not.toHaveProperty('ageAtAct')
    const child = bodyOf({ ...said, ageAtAct: 'child' })
    expect(caseKind('screening.recorded')?.body.safeParse(child).data).toMatchObject({ ageAtAct: 'child' })
  })
})
