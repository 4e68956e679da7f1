import { describe, expect, it } from 'vitest'
import { clocks } from '../clocks.ts'
import { hoursAfter } from '../instants.ts'
import { aCase, noon } from '../testing/a-case.ts'
import { cast } from '../testing/cast.ts'

const { daniel, mira, survivor } = cast
const usual = hoursAfter(noon, clocks['closed-case-kept'].hours)

function closedCase() {
  const life = aCase()
  life.tell(daniel, 'case.closed', { outcome: 'goals-reached' })
  return life
}

describe('the time for which a closed case is kept', () => {
  it('runs from its closing, and then a supervisor of the lead is asked; nothing is erased by a clock', () => {
    const open = aCase()
    expect(open.tasks('case')).toEqual([])
    const life = closedCase()
    const asked = { key: 'retention', title: 'retention-ended', due: usual, verb: 'erase-case' }
    expect(life.tasks('case')).toEqual([{ ...asked, organisation: life.access().lead }])
    expect(life.state('case')).toMatchObject({ status: 'closed', code: '7KQF-29MX' })
  })

  it('begins anew with a case that was opened again and closed', () => {
    const life = closedCase()
    life.tell(mira, 'case.kept', { reason: 'claim-open', until: '2045-01-01' })
    life.tell(daniel, 'case.reopened', {})
    expect(life.tasks('case')).toEqual([])
    const later = '2027-03-01T12:00:00.000Z'
    life.tell(daniel, 'case.closed', { outcome: 'moved' }, { at: later })
    expect(life.tasks('case')).toMatchObject([{ due: hoursAfter(later, clocks['closed-case-kept'].hours) }])
  })

  it('is over with the case: of an erased one nothing is asked', () => {
    const life = closedCase()
    life.tell(mira, 'case.erased', { reason: 'retention-ended' })
    expect(life.tasks('case')).toEqual([])
    expect(life.refusal(mira, 'case.kept', { reason: 'law-requires', until: '2040-01-01' })).toBe('thread-erased')
  })
})

describe('a case that is kept for longer', () => {
  it('is an open one never, and nobody says so but who may erase it', () => {
    const kept = { reason: 'proceedings-run', until: '2040-01-01' }
    expect(aCase().refusal(mira, 'case.kept', kept)).toBe('not-in-this-state')
    const life = closedCase()
    expect(life.refusal(daniel, 'case.kept', kept)).toBe('not-permitted')
    expect(life.refusal(survivor, 'case.kept', kept)).toBe('not-permitted')
    expect(life.refusal(mira, 'case.kept', kept)).toBeUndefined()
  })

  it('is kept until a day that lies ahead, within thirty years, and never for less than is usual', () => {
    const life = closedCase()
    const until = (day: string) => life.refusal(mira, 'case.kept', { reason: 'law-requires', until: day })
    expect(until('2026-11-24')).toBe('invalid-field')
    expect(until('2057-01-01')).toBe('invalid-field')
    expect(until('2056-12-31')).toBeUndefined()
    expect(life.tasks('case')).toMatchObject([{ due: '2056-12-31T00:00:00.000Z' }])
    life.tell(mira, 'case.kept', { reason: 'person-asked', until: '2026-11-25' })
    expect(life.tasks('case')).toMatchObject([{ due: usual }])
  })
})
