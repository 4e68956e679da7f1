/** A day of the reader's own calendar, `2026-11-27`. */
export type Day = string

/** @returns the day of an instant by the reader's clock */
export function dayAt(instant: number): Day {
  const date = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** @returns noon of a day by the reader's clock: no change to summer time moves it to another day */
export function noonOf(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12).getTime()
}

/** @returns the day so many days later */
export function daysLater(day: Day, days: number): Day {
  const noon = new Date(noonOf(day))
  noon.setDate(noon.getDate() + days)
  return dayAt(noon.getTime())
}

/** @returns the same day of a month so many months later, or that month's last where it has no such day */
export function monthsLater(day: Day, months: number): Day {
  const noon = new Date(noonOf(day))
  const date = noon.getDate()
  noon.setDate(1)
  noon.setMonth(noon.getMonth() + months)
  const last = new Date(noon.getFullYear(), noon.getMonth() + 1, 0, 12).getDate()
  noon.setDate(Math.min(date, last))
  return dayAt(noon.getTime())
}

/**
 * The weeks that a month touches, whole, with the days before and after it.
 *
 * @param day any day of the month
 * @param firstDay 1 for Monday to 7 for Sunday
 */
export function weeksOf(day: Day, firstDay: number): readonly (readonly Day[])[] {
  const first = `${day.slice(0, 8)}01`
  const before = (new Date(noonOf(first)).getDay() - (firstDay % 7) + 7) % 7
  const weeks: Day[][] = []
  for (let start = daysLater(first, -before); start <= first || start.slice(0, 7) === day.slice(0, 7); ) {
    weeks.push(Array.from({ length: 7 }, (_, place) => daysLater(start, place)))
    start = daysLater(start, 7)
  }
  return weeks
}

/** @returns with which day a week begins where this language is at home: 1 for Monday to 7 for Sunday */
export function firstDayIn(language: string): number {
  type WeekInfo = { readonly firstDay?: number }
  // English is written as in Britain here, dates and weeks alike.
  const locale: { getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo } = new Intl.Locale(
    language === 'en' ? 'en-GB' : language,
  )
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1
}

/**
 * @param key what was pressed on a day
 * @param leftward whether lines run from the right, so that the next day stands on the left
 * @returns the day to which it leads; undefined for a key that leads to none
 */
export function dayByKey(key: string, day: Day, firstDay: number, leftward: boolean): Day | undefined {
  const onward = leftward ? -1 : 1
  const week = () => weeksOf(day, firstDay).find((days) => days.includes(day))
  switch (key) {
    case 'ArrowRight':
      return daysLater(day, onward)
    case 'ArrowLeft':
      return daysLater(day, -onward)
    case 'ArrowDown':
      return daysLater(day, 7)
    case 'ArrowUp':
      return daysLater(day, -7)
    case 'PageDown':
      return monthsLater(day, 1)
    case 'PageUp':
      return monthsLater(day, -1)
    case 'Home':
      return week()?.[0]
    case 'End':
      return week()?.[6]
    default:
      return undefined
  }
}
