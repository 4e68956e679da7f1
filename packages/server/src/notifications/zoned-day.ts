/** The day and the hour in a time zone. */
export type ZonedDay = {
  /** `2026-11-27`. */
  readonly day: string
  readonly hour: number
  /** When the next day begins there, in milliseconds since 1970. */
  readonly ends: number
}

/**
 * @param now milliseconds since 1970
 * @param zone IANA; UTC where the system knows no such zone any more
 */
export function zonedDay(now: number, zone: string): ZonedDay {
  const { day, hour } = partsAt(now, zone)
  // The next day begins within 26 hours: a day of the change of clocks has 23 to 25, and nobody goes by half minutes.
  let [from, to] = [now, now + 26 * 3_600_000]
  while (to - from > 30_000) {
    const between = (from + to) / 2
    if (partsAt(between, zone).day === day) from = between
    else to = between
  }
  return { day, hour, ends: Math.round(to / 60_000) * 60_000 }
}

const formats = new Map<string, Intl.DateTimeFormat>()

function partsAt(instant: number, zone: string): { day: string; hour: number } {
  const format = formats.get(zone) ?? formatIn(zone)
  formats.set(zone, format)
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, hour: Number(parts['hour']) }
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit'
  const shape = { calendar: 'iso8601', year: 'numeric', month: two, day: two, hour: two, hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-CA', { ...shape, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en-CA', { ...shape, timeZone: 'UTC' })
  }
}
