// Not from the whole vocabulary: Today is what everybody loads first.
import { wholeDay } from '@clarion/casework/whole-day'
import type { DueTask } from '../api/answers.ts'
import { daysBetween } from '../words/days-between.ts'
import type { Words } from '../words/words.ts'

type Due = Pick<DueTask, 'title' | 'due'>

/**
 * Says by when something is due.
 *
 * @param task what is due and at which instant, which may stand for a whole day (casework/src/whole-day.ts)
 * @param now in milliseconds since 1970
 */
export function dueWords({ say, day, hour }: Words, task: Due, now: number): string {
  const { due } = task
  const whole = dayOf(task)
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
export function dayOf({ title, due }: Due): number | undefined {
  const [year = 0, month = 1, day] = wholeDay(title, due)?.split('-').map(Number) ?? []
  return day === undefined ? undefined : new Date(year, month - 1, day, 12).getTime()
}
