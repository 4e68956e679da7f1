import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCase, aConsent } from '../testing/a-case.ts'
import { cast, namedIdentifier, organisations } from '../testing/cast.ts'
import { type FlagReason, type FlagsState, flagReasons, flagsSection } from './flags-section.ts'

const { amal, daniel, kim, sofia, viktor } = cast
const terms = { about: 'deadline', words: 'The court wants the papers', day: '2026-12-03' }

describe('a flag on a case', () => {
  it('is not for anybody outside of the lead to put up or take down, whatever was shared', () => {
    const life = aCase()
    life.tell(daniel, 'consent.given', aConsent({ recipient: organisations.harbourShelter }))
    const flag = life.tell(daniel, 'flag.raised', terms).id
    expect(life.refusal(kim, 'flag.raised', terms)).toBe('not-covered')
    expect(life.refusal(amal, 'flag.settled', { flag, words: 'Sent' })).toBe('not-covered')
    expect(life.refusal(viktor, 'flag.raised', terms)).toBe('not-permitted')
    expect(life.sees(organisations.harbourShelter, 'flags')).toBe(false)
  })

  it('is due on its day until a colleague takes it down and says what was done, once', () => {
    const life = aCase()
    const flag = life.tell(daniel, 'flag.raised', terms).id
    expect(life.tasks('flags')).toEqual([
      {
        key: `flag-${flag}`,
        title: 'flag-due',
        due: '2026-12-03T00:00:00.000Z',
        organisation: organisations.lanternOutreach,
        verb: 'flag-case',
      },
    ])
    expect(life.refusal(sofia, 'flag.settled', { flag: namedIdentifier(1), words: 'Sent' })).toBe('refers-to-nothing')
    life.tell(sofia, 'flag.settled', { flag, words: 'Sent' })
    expect(life.tasks('flags')).toEqual([])
    expect(life.refusal(daniel, 'flag.settled', { flag, words: 'Sent' })).toBe('already-settled')
  })

  it('without a day stands until it is taken down, and is due never', () => {
    const life = aCase()
    life.tell(sofia, 'flag.raised', { about: 'question' })
    expect(life.tasks('flags')).toEqual([])
    expect(life.state('flags')).toMatchObject({ flags: [{ about: 'question', status: 'raised', day: null }] })
  })

  it('can be taken down when the case is closed, and not put up', () => {
    const life = aCase()
    const flag = life.tell(daniel, 'flag.raised', terms).id
    life.tell(daniel, 'case.closed', { outcome: 'goals-reached' })
    expect(life.refusal(daniel, 'flag.raised', terms)).toBe('thread-closed')
    life.tell(daniel, 'flag.settled', { flag, words: 'Sent' })
  })

  it('marks its case in lists for as long as one of its sort is up: after any putting up and taking down', () => {
    const reason = fc.constantFrom(...(Object.keys(flagReasons) as FlagReason[]))
    const step = fc.oneof(fc.record({ up: reason }), fc.record({ down: fc.nat(5) }))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const life = aCase()
        // The model: what is up, by the order in which it was put up.
        const up = new Map<string, FlagReason>()
        for (const one of steps) {
          if ('up' in one) up.set(life.tell(daniel, 'flag.raised', { about: one.up }).id, one.up)
          else {
            const flag = [...up.keys()][one.down]
            if (flag === undefined) continue
            life.tell(sofia, 'flag.settled', { flag, words: 'Done' })
            up.delete(flag)
          }
        }
        const state = life.state('flags') as FlagsState
        const sorts = [...new Set(up.values())]
        expect(new Set(flagsSection.marks?.(state))).toEqual(
          new Set(sorts.length === 0 ? [] : ['flag:any', ...sorts.map((sort) => `flag:${sort}`)]),
        )
        expect(new Set(flagsSection.listing?.(state)['raised'] as string[])).toEqual(new Set(sorts))
      }),
      { numRuns: 60 },
    )
  })
})
