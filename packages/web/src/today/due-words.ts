import { daysBetween } from '../words/days-between.ts'
import type { Words } from '../words/words.ts'

/**
 * Says by when something is due.
 *
 * @param due an instant
 * @param now in milliseconds since 1970
 */
export function dueWords({ say, day, hour }: Words, due: string, now: number): string {
  const time = Date.parse(due)
  const days = daysBetween(now, time)
  if (days < 0) return say('due.past', { day: day(due), days: -days })
  if (time < now) return say('due.pastToday', { hour: hour(due) })
  if (days === 0) return say('due.today', { hour: hour(due) })
  if (days === 1) return say('due.tomorrow', { hour: hour(due) })
  return say('due.later', { day: day(due), days })
}
