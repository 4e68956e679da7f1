import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zonedDay } from './zoned-day.ts'

const zones = ['UTC', 'Europe/Tirane', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo']

describe('the day in a time zone', () => {
  it('is the one that the calendar there shows, and ends when the next begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }),
        fc.constantFrom(...zones),
        (now, zone) => {
          const { day, hour, ends } = zonedDay(now, zone)
          const shown = (at: number) => new Date(at).toLocaleDateString('sv-SE', { timeZone: zone })
          expect(day).toBe(shown(now))
          expect(hour).toBe(Number(new Date(now).toLocaleTimeString('sv-SE', { timeZone: zone }).slice(0, 2)))
          expect(shown(ends - 60_000)).toBe(day)
          expect(shown(ends)).not.toBe(day)
        },
      ),
    )
  })

  it('has 23 and 25 hours when clocks change, and is UTC’s where nobody knows the zone', () => {
    const length = (noon: string) => {
      const { ends } = zonedDay(Date.parse(noon), 'Europe/Tirane')
      const before = zonedDay(Date.parse(noon) - 86_400_000, 'Europe/Tirane')
      return (ends - before.ends) / 3_600_000
    }
    expect(length('2026-03-29T12:00:00Z')).toBe(23)
    expect(length('2026-10-25T12:00:00Z')).toBe(25)
    expect(zonedDay(Date.parse('2026-03-29T23:30:00Z'), 'Mars/Olympus').day).toBe('2026-03-29')
  })
})
