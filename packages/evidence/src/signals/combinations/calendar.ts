/** How long a period is. */
export const periodKinds = ['year', 'quarter', 'month', 'week'] as const

export type PeriodKind = (typeof periodKinds)[number]

/** How many of each make a year. */
export const periodsPerYear: Readonly<Record<PeriodKind, number>> = { year: 1, quarter: 4, month: 12, week: 52 }

/** A day, or as much of it as was written: the kind says how exactly. */
export interface WrittenTime {
  readonly kind: PeriodKind | 'day'
  readonly year: number
  /** From 0: the quarter, month or week of the year; 0 for a year. */
  readonly part: number
  readonly day: number
}

const dayLength = 86_400_000

/**
 * Reads 2023, 2023-Q2, 2023-05, 2023-W07 or 2023-05-17 (and 2023Q2, 2023/05/17).
 *
 * @returns undefined where the text is none of them
 */
export function writtenTime(text: string): WrittenTime | undefined {
  const found = /^(\d{4})(?:[-/ ]?(?:Q([1-4])|W(\d{1,2}))|[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ].*)?)?)?$/i.exec(
    text.trim(),
  )
  if (!found) return undefined
  const [, year = '', quarter, week, month, day] = found
  const of = (kind: WrittenTime['kind'], part: number, last: number, on = 1) =>
    part >= 0 && part < last ? { kind, year: Number(year), part, day: on } : undefined
  if (quarter !== undefined) return of('quarter', Number(quarter) - 1, 4)
  if (week !== undefined) return of('week', Number(week) - 1, 53)
  if (month === undefined) return of('year', 0, 1)
  if (day === undefined) return of('month', Number(month) - 1, 12)
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return real ? of('day', Number(month) - 1, 12, Number(day)) : undefined
}

/** The longest of the kinds that every time is exact enough for; undefined where times cannot be put in one calendar. */
export function finestKind(times: readonly WrittenTime[]): PeriodKind | undefined {
  const kinds = new Set(times.map(({ kind }) => kind))
  if (kinds.has('week')) return kinds.size === 1 || (kinds.size === 2 && kinds.has('day')) ? 'week' : undefined
  // Days alone are counted by quarter: months of a small service are mostly empty.
  if (kinds.has('year')) return 'year'
  if (kinds.has('quarter')) return 'quarter'
  return kinds.has('month') ? 'month' : 'quarter'
}

/**
 * Number of the period that a time lies in, without gaps from period to period.
 *
 * @returns undefined where the time is written less exactly than the kind asks
 */
export function ordinalOf(time: WrittenTime, kind: PeriodKind): number | undefined {
  const { year, part } = time
  switch (kind) {
    case 'year':
      return year
    case 'quarter':
      if (time.kind === 'quarter') return 4 * year + part
      return time.kind === 'month' || time.kind === 'day' ? 4 * year + Math.floor(part / 3) : undefined
    case 'month':
      return time.kind === 'month' || time.kind === 'day' ? 12 * year + part : undefined
    case 'week':
      if (time.kind === 'week') return weekNumber(mondayOfWeek(year, part))
      return time.kind === 'day' ? weekNumber(Date.UTC(year, part, time.day)) : undefined
  }
}

/** The period as people write it: 2023, 2023-Q2, 2023-05, 2023-W07 (ISO 8601). */
export function labelOf(ordinal: number, kind: PeriodKind): string {
  switch (kind) {
    case 'year':
      return `${ordinal}`
    case 'quarter':
      return `${Math.floor(ordinal / 4)}-Q${(ordinal % 4) + 1}`
    case 'month':
      return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`
    case 'week': {
      // A week belongs to the year of its Thursday.
      const year = new Date(7 * ordinal * dayLength).getUTCFullYear()
      const week = ordinal - weekNumber(mondayOfWeek(year, 0))
      return `${year}-W${String(week + 1).padStart(2, '0')}`
    }
  }
}

/** Weeks since that of 1 January 1970, which was a Thursday. */
function weekNumber(time: number): number {
  return Math.floor((time / dayLength + 3) / 7)
}

/** The week with 4 January is the first. */
function mondayOfWeek(year: number, week: number): number {
  const first = weekNumber(Date.UTC(year, 0, 4))
  return (7 * (first + week) - 3) * dayLength
}
