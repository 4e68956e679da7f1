import { createHmac, type KeyObject } from 'node:crypto'
import { wholeDay } from '@clarion/casework'
import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator'
import type { DueTask } from '../reading/read-tasks.ts'
import { feedWordsIn } from './feed-words.ts'

/** How often a calendar program is asked to look, in seconds. */
const everyHour = 3600

/** What a feed is made of. */
export type FeedOf = {
  readonly tasks: readonly Pick<DueTask, 'thread' | 'section' | 'key' | 'title' | 'due'>[]
  readonly language: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** Names the days so that a calendar knows them again, and nobody learns from a name what it is of. */
  readonly key: KeyObject
  /** Whose feed: the same thing has another name in another member's calendar. */
  readonly holder: string
}

/**
 * What is due as a calendar (RFC 5545): of each thing its day, and its hour where it has one. An appointment takes up time;
 * what is due by an hour does not. What moves is another event, since nothing is remembered of what a calendar has read: an
 * event of the same name would need a higher SEQUENCE (RFC 5546, 2.1.4).
 */
export function feedOfTasks({ tasks, language, now, key, holder }: FeedOf): string {
  const words = feedWordsIn(language)
  const calendar = ical({
    name: words.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'work', product: 'calendar', language: 'EN' },
    ttl: everyHour,
  })
  for (const { thread, section, key: name, title, due } of tasks) {
    const appointment = title === 'appointment-ahead'
    const named = createHmac('sha256', key).update([holder, thread, section, name, due].join(' ')).digest('hex')
    calendar.createEvent({
      id: named.slice(0, 32),
      stamp: new Date(now),
      start: new Date(due),
      allDay: wholeDay(title, due) !== undefined,
      summary: appointment ? words.appointment : words.due,
      class: ICalEventClass.PRIVATE,
      transparency: appointment ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
