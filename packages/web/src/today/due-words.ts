import { daysBetween } from '../words/days-between.ts'
import type { Words } from '../words/words.ts'

/**
 * Says by when something is due.
 *
 * @param due an instant; midnight in UTC stands for a whole day, as vocabularies write days (casework/src/instants.ts)
 * @param now in milliseconds since 1970
 */
export function dueWords({ say, day, hour }: Words, due: string, now: number): string {
  const whole = dayOf(due)
  const at = whole ?? Date.parse(due)
  const days = daysBetween(now, at)
  const named = day(new Date(at).toISOString())
  if (days < 0) return say('due.past', { day: named, days: -days })
  if (days > 1) return say('due.later', { day: named, days })
  if (whole !== undefined) return say(days === 0 ? 'due.wholeToday' : 'due.wholeTomorrow')
  if (at < now) return say('due.pastToday', { hour: hour(due) })
  return say(days === 0 ? 'due.today' : 'due.tomorrow', { hour: hour(due) })
}

/** @returns noon, by the reader's clock, of the day that was meant; undefined for an hour of a day */
export function dayOf(due: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)T00:00:00\.000Z$/.exec(due) ?? []
  return day === undefined ? undefined : new Date(Number(year), Number(month) - 1, Number(day), 12).getTime()
}
