/** Why a local hour is no instant. */
export type HourFault = 'unknown-zone' | 'no-such-hour' | 'hour-comes-twice'

/**
 * The instant of an hour on the clocks of a place: a silence ends at six in New York, and delegations in Geneva and Nairobi
 * must know when that is. An hour that is left out or comes twice when clocks are changed is refused: nobody may be able to
 * argue whether a silence was broken in time.
 *
 * @param hour local, `2017-04-28T18:00`
 * @param zone IANA name, `America/New_York`; the rules are those of the runtime (Intl)
 * @returns the instant in UTC with three decimals, or why there is none
 */
export function instantOfHour(hour: string, zone: string): string | HourFault {
  const format = formatOf(zone)
  if (!format) return 'unknown-zone'
  const local = Date.parse(`${hour}:00.000Z`)
  // The thirtieth of February would be read as the second of March.
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(hour)) return 'no-such-hour'
  // Whatever the offset was or will be on the day before and after: the hour, if it is one, is at one of them.
  const offsets = new Set([-day, 0, day].map((shift) => offsetAt(format, local + shift)))
  const instants = [...offsets]
    .map((offset) => local - offset)
    .filter((instant) => instant + offsetAt(format, instant) === local)
  const [first] = instants
  if (first === undefined) return 'no-such-hour'
  return instants.length > 1 ? 'hour-comes-twice' : new Date(first).toISOString()
}

const day = 86_400_000

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    const parts = {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    } as const
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', calendar: 'iso8601', ...parts })
  } catch {
    return undefined
  }
}

/** By how many milliseconds the clocks of the place are ahead of UTC at an instant. */
function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return shown - Math.floor(instant / 1000) * 1000
}
