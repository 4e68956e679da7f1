const hour = 3_600_000

/**
 * @param instant an instant in UTC
 * @param hours how many hours later; negative for earlier
 * @returns the instant that many hours later, with three decimals as all instants of the journal
 */
export function hoursAfter(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * hour).toISOString()
}

/**
 * @param day a calendar day, `2026-01-31`
 * @param months how many calendar months later
 * @returns the instant at which that day begins in UTC; the last day of the month where it has no such day
 */
export function monthsAfter(day: string, months: number): string {
  const start = new Date(`${day.slice(0, 10)}T00:00:00.000Z`)
  const wanted = start.getUTCDate()
  const end = new Date(start)
  end.setUTCDate(1)
  end.setUTCMonth(end.getUTCMonth() + months)
  const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
  end.setUTCDate(Math.min(wanted, last))
  return end.toISOString()
}

/** @returns the first instant of a calendar day in UTC */
export function startOf(day: string): string {
  return `${day.slice(0, 10)}T00:00:00.000Z`
}

/** @returns the later of two instants */
export function laterOf(one: string, other: string): string {
  return [one, other].sort()[1] ?? other
}
