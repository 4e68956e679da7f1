import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOfHour } from './silence-hour.ts'

describe('the hour at which a silence ends', () => {
  it('is an instant by the clocks of its place', () => {
    // The silence on the modalities of 2017: 28 April, six in the evening in New York, four hours behind in summer.
    expect(instantOfHour('2017-04-28T18:00', 'America/New_York')).toBe('2017-04-28T22:00:00.000Z')
    expect(instantOfHour('2026-11-24T18:00', 'America/New_York')).toBe('2026-11-24T23:00:00.000Z')
    expect(instantOfHour('2026-11-24T18:00', 'Asia/Kathmandu')).toBe('2026-11-24T12:15:00.000Z')
  })

  it('is refused where nobody could say when it is', () => {
    expect(instantOfHour('2017-03-12T02:30', 'America/New_York')).toBe('no-such-hour')
    expect(instantOfHour('2017-11-05T01:30', 'America/New_York')).toBe('hour-comes-twice')
    // Samoa went over the date line: it had no 30 December 2011 at all.
    expect(instantOfHour('2011-12-30T12:00', 'Pacific/Apia')).toBe('no-such-hour')
    expect(instantOfHour('2017-02-30T12:00', 'Europe/Vienna')).toBe('no-such-hour')
    expect(instantOfHour('2017-03-12T12:00', 'Europe/Atlantis')).toBe('unknown-zone')
  })

  it('is what a walk over every quarter of an hour around it finds', () => {
    const zones = [
      'America/New_York',
      'Europe/Vienna',
      'Africa/Nairobi',
      'Asia/Kolkata',
      'Pacific/Chatham',
      'America/Havana',
      'UTC',
    ]
    // Days on which clocks are changed somewhere among them, and others.
    const days = [
      '2017-03-12',
      '2017-03-26',
      '2017-10-29',
      '2017-11-05',
      '2018-04-01',
      '2018-09-30',
      '2026-07-01',
      '2026-12-31',
    ]
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.constantFrom(...days), clock, (zone, on, [hour, minute]) => {
        const local = `${on}T${String(hour).padStart(2, '0')}:${minute}`
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
        const start = Date.parse(`${on}T00:00:00Z`) - 16 * 3_600_000
        const hits = Array.from({ length: 56 * 4 }, (_, at) => start + at * 900_000).filter(
          (instant) => shown.format(instant).replace(' ', 'T') === local,
        )
        const found = instantOfHour(local, zone)
        if (hits.length === 0) expect(found).toBe('no-such-hour')
        else expect(found).toBe(hits.length > 1 ? 'hour-comes-twice' : new Date(hits[0]!).toISOString())
      }),
      { numRuns: 150 },
    )
  })
})
