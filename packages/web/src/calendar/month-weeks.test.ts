import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt, daysLater, firstDayIn, monthsLater, noonOf, weeksOf } from './month-weeks.ts'

const anyDay = fc
  .date({ min: new Date(1990, 0, 1), max: new Date(2090, 0, 1), noInvalidDate: true })
  .map((date) => dayAt(date.getTime()))

describe('the weeks of a month', () => {
  it('hold every day of it once, in order, begin with the day on which weeks begin, and are no more than it touches', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (day, firstDay) => {
        const weeks = weeksOf(day, firstDay)
        const days = weeks.flat()
        for (const week of weeks) {
          expect(week).toHaveLength(7)
          expect(new Date(noonOf(week[0] ?? '')).getDay()).toBe(firstDay % 7)
          expect(week.some((one) => one.slice(0, 7) === day.slice(0, 7))).toBe(true)
        }
        expect(days).toEqual([...new Set(days)].sort())
        const [year = 0, month = 0] = day.split('-').map(Number)
        const own = days.filter((one) => one.startsWith(day.slice(0, 8)))
        expect(own).toHaveLength(new Date(year, month, 0).getDate())
      }),
    )
  })

  it('are walked by days and by months, there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
        expect(daysLater(daysLater(day, days), -days)).toBe(day)
        expect((noonOf(daysLater(day, 1)) - noonOf(day)) / 3_600_000).toSatisfy(
          (hours: number) => hours > 22 && hours < 26,
        )
      }),
    )
    expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28')
    expect(monthsLater('2028-01-31', 1)).toBe('2028-02-29')
    expect(monthsLater('2026-01-15', -1)).toBe('2025-12-15')
    expect(monthsLater('2026-12-31', 2)).toBe('2027-02-28')
  })

  it('begin with another day in another language', () => {
    expect([firstDayIn('en'), firstDayIn('fr'), firstDayIn('ru')]).toEqual([1, 1, 1])
    expect(firstDayIn('ar')).toBe(6)
  })
})
