import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finestKind, labelOf, ordinalOf, writtenTime } from './calendar.ts'
import { readCaseStream } from './read-case-stream.ts'

const by = { by: ['form', 'age'] }

describe('reading a case list', () => {
  it('adds up people by period, organisation and profile; a cell may hold several codes', () => {
    const stream = readCaseStream(
      'date,agency,form,age\n2023-01-05,p,labour;sexual,child\n2023-03-09,p,Sexual | Labour,child\n2023-04-01,q,,adult\n',
      by,
    )
    expect(stream.periods).toEqual(['2023-Q1', '2023-Q2'])
    expect(stream.items.map(({ code }) => code)).toEqual(['labour', 'sexual', 'child', 'adult'])
    expect(stream.profiles.map((own) => [...own])).toEqual([[0, 1, 2], [3]])
    expect([...stream.cells.people]).toEqual([2, 1])
  })

  it('splits at , and & only in columns that are named as sets', () => {
    const text = 'quarter,organisation,form,people\n2023-Q1,p,"Labour, Domestic & Criminal",3\n'
    expect(readCaseStream(text, { by: ['form'] }).items).toHaveLength(1)
    expect(readCaseStream(text, { by: ['form'], sets: ['form'] }).items).toHaveLength(3)
  })

  it.each([
    ['date,agency,form\n2023-01,p,a\n2023-03,p,a\n', 'there is no case in 2023-02'],
    ['date,agency,form\n2023-13-01,p,a\n', 'line 2, column date: not a time'],
    ['date,agency,form\n2023-02-30,p,a\n', 'line 2, column date: not a time'],
    ['date,agency,form\n2023-01,,a\n', 'line 2, column agency: no organisation'],
    ['date,agency,form,count\n2023-01,p,a,-1\n', 'line 2, column count: not a whole number'],
    ['date,agency,form,count\n2023-01,p,a,1.5\n', 'line 2, column count: not a whole number'],
    ['date,agency,form\n2023-01,p\n', 'line 2 has 2 cells, the header 3'],
    ['date,agency,form\n2023-W03,p,a\n2023-01,p,a\n', 'weeks stand beside months'],
    ['date,form\n2023-01,a\n', 'no column is known to hold the organisation'],
    ['agency,form\np,a\n', 'no column is known to hold the time'],
    ['date,agency,form,form\n2023-01,p,a,a\n', 'the column form stands twice'],
    ['date,agency,age\n2023-01,p,a\n', 'there is no column form'],
    ['date,agency,form\n', 'there is no case'],
  ])('refuses by its place: %j', (text, message) => {
    expect(() => readCaseStream(text, { by: ['form'] })).toThrow(message)
  })

  it('takes an empty period for one when told so', () => {
    const text = 'date,agency,form\n2023-01,p,a\n2023-03,p,a\n'
    expect(readCaseStream(text, { by: ['form'], emptyPeriods: true }).periods).toHaveLength(3)
  })

  it('quotes no cell, which may be a name', () => {
    expect(() => readCaseStream('date,agency,form\nAnna Example,p,a\n', { by: ['form'] })).toThrow(/^(?!.*Anna)/s)
  })
})

describe('the calendar', () => {
  it('reads back what it writes, and a week after a week is the next', () => {
    for (const kind of ['year', 'quarter', 'month', 'week'] as const) {
      const start = ordinalOf({ kind: 'day', year: 1998, part: 0, day: 4 }, kind) ?? 0
      for (let ordinal = start === 0 ? 1998 : start; ordinal < (start === 0 ? 1998 : start) + 700; ordinal++) {
        const written = writtenTime(labelOf(ordinal, kind))
        expect(written && ordinalOf(written, kind)).toBe(ordinal)
      }
    }
  })

  it('has the weeks of ISO 8601: a day lies in the week of its Thursday', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (date) => {
          const day = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()))
          const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * 86_400_000)
          const days = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000
          const label = `${thursday.getUTCFullYear()}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`
          const time = writtenTime(day.toISOString().slice(0, 10))
          expect(time && labelOf(ordinalOf(time, 'week') ?? 0, 'week')).toBe(label)
        },
      ),
    )
  })

  it('counts by what the least exact time allows', () => {
    const kinds = (...texts: string[]) => finestKind(texts.flatMap((text) => writtenTime(text) ?? []))
    expect(kinds('2023-05', '2023-05-07')).toBe('month')
    expect(kinds('2023-Q1', '2023-05')).toBe('quarter')
    expect(kinds('2023', '2023-05')).toBe('year')
    expect(kinds('2023-W05', '2023-05-07')).toBe('week')
    expect(kinds('2023-05-07')).toBe('quarter')
  })
})
