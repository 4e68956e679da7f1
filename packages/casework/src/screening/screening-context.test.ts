import type { Field } from '@clarion/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageGroups } from '../code-lists/age-bands.ts'
import { type RecordBesideAnswers, screeningContextOf } from './screening-context.ts'

const said = <Value extends string | string[]>(...values: Value[]): Field<Value> =>
  values.map((value, place) => ({
    value,
    entry: `entry-${place}`,
    number: place + 1,
    author: `author-${place}`,
    organisation: 'organisation',
    said: '2026-03-01T00:00:00.000Z',
  }))
const read = (record: Partial<RecordBesideAnswers>) => {
  const { ageAtAct, ageFrom } = screeningContextOf({ today: '2026-06-15', ...record })
  return [ageAtAct, ageFrom]
}
const place = (from?: string, to?: string) => ({
  event: 'Exploitation' as const,
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
})
const places = (...all: ReturnType<typeof place>[]) => ({ places: [{ ...said('')[0], value: all }] }) as never

describe('what is known of a person when answers are read', () => {
  it('says that the age is not known where nobody said it, or only that it is unknown', () => {
    expect(read({})).toEqual(['unknown', 'not-recorded'])
    expect(read({ person: { ageAtExploitation: said('unknown') }, asked: 'unknown' })).toEqual([
      'unknown',
      'not-recorded',
    ])
  })

  it('takes the age at the time from whoever recorded it: the conversation, the person, what happened', () => {
    expect(read({ asked: 'child' })).toEqual(['child', 'said'])
    expect(read({ person: { ageAtExploitation: said('adult') } })).toEqual(['adult', 'said'])
    expect(read({ exploitation: { ageAtAct: said('child') } })).toEqual(['child', 'said'])
  })

  it('never takes the age now for the age then, except that a child now was a child before', () => {
    expect(read({ person: { ageGroup: said('adult') } })).toEqual(['unknown', 'adult-now'])
    expect(read({ person: { ageBand: said('48+') } })).toEqual(['unknown', 'adult-now'])
    expect(read({ person: { ageGroup: said('child') } })).toEqual(['child', 'child-now'])
    expect(read({ person: { ageBand: said('09--17') } })).toEqual(['child', 'child-now'])
  })

  it('takes no side where records differ', () => {
    expect(read({ asked: 'adult', exploitation: { ageAtAct: said('child') } })).toEqual(['unknown', 'differ'])
    expect(read({ exploitation: { ageAtAct: said('child', 'adult') } })).toEqual(['unknown', 'differ'])
    expect(read({ asked: 'adult', person: { ageGroup: said('child') } })).toEqual(['unknown', 'differ'])
    expect(read({ person: { ageGroup: said('child', 'adult') } })).toEqual(['unknown', 'adult-now'])
    expect(read({ asked: 'adult', birthDate: '2010' })).toEqual(['unknown', 'differ'])
  })

  it('reads a date of birth as far as it is known, beside the days on which things happened', () => {
    expect(read({ birthDate: '2009-06-15' })).toEqual(['child', 'born'])
    expect(read({ birthDate: '2008-06-15' })).toEqual(['unknown', 'adult-now'])
    expect(read({ birthDate: '2008' })).toEqual(['unknown', 'not-recorded'])
    const happened = (birthDate: string, ...all: ReturnType<typeof place>[]) =>
      read({ birthDate, exploitation: places(...all) })
    expect(happened('2001-02-03', place('2019-02-02'))).toEqual(['child', 'born'])
    expect(happened('2001-02-03', place('2019-02-03'))).toEqual(['adult', 'born'])
    expect(happened('2001', place('2019-02-03'))).toEqual(['unknown', 'adult-now'])
    expect(happened('2001-02', place('2019-03-01'))).toEqual(['adult', 'born'])
    expect(happened('2001-02-03', place('2021-01-01'), place())).toEqual(['unknown', 'adult-now'])
    expect(happened('2001-02-03', place('2018-01-01', '2024-01-01'))).toEqual(['child', 'born'])
  })

  it('never says adult where any record says child, nor child where every record says adult', () => {
    const age = fc.option(fc.constantFrom(...ageGroups.codes), { nil: undefined })
    fc.assert(
      fc.property(age, age, age, age, (asked, act, exploited, now) => {
        const context = screeningContextOf({
          today: '2026-06-15',
          ...(asked ? { asked } : {}),
          person: {
            ...(exploited ? { ageAtExploitation: said(exploited) } : {}),
            ...(now ? { ageGroup: said(now) } : {}),
          },
          exploitation: act ? { ageAtAct: said(act) } : {},
        })
        const all = [asked, act, exploited, now]
        if (all.includes('child')) expect(context.ageAtAct).not.toBe('adult')
        else expect(context.ageAtAct).not.toBe('child')
      }),
    )
  })

  it('hands on the acts and means of every voice, and none where none are recorded', () => {
    expect(screeningContextOf({ today: '2026-06-15' })).toMatchObject({ acts: [], means: [] })
    const exploitation = {
      acts: said<('recruitment' | 'receipt')[]>(['recruitment'], ['receipt', 'recruitment']),
      means: said<'deception'[]>(['deception']),
    }
    expect(screeningContextOf({ today: '2026-06-15', exploitation })).toMatchObject({
      acts: ['recruitment', 'receipt'],
      means: ['deception'],
    })
  })
})
