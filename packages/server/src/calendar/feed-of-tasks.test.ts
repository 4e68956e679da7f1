import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { feedOfTasks } from './feed-of-tasks.ts'

const key = createSecretKey(Buffer.alloc(32, 7))
const now = Date.UTC(2026, 10, 24, 12)
const task = (title: string, due: string) => ({ thread: 'thread', section: 'section', key: 'key', title, due })
const eventsOf = (...tasks: ReturnType<typeof task>[]) =>
  new ICAL.Component(ICAL.parse(feedOfTasks({ tasks, language: 'en', now, key, holder: 'daniel' })))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))

describe('what a calendar program reads', () => {
  it('has the hour of an appointment, also where that is midnight in Greenwich; what is due by a day has the day', () => {
    const instants = fc.date({ min: new Date(now), max: new Date(now + 4e10), noInvalidDate: true })
    const eights = fc.integer({ min: 0, max: 400 }).map((days) => new Date(Date.UTC(2026, 10, 25 + days)))
    fc.assert(
      fc.property(fc.oneof(instants, eights), fc.boolean(), (date, appointment) => {
        date.setUTCMilliseconds(0)
        const due = date.toISOString()
        const [event] = eventsOf(task(appointment ? 'appointment-ahead' : 'risk-review-due', due))
        const isDay = !appointment && date.getTime() % 86_400_000 === 0
        expect(event?.startDate.toString()).toBe(isDay ? due.slice(0, 10) : due.replace('.000', ''))
      }),
    )
  })

  it('is another event when it moves, so that none has to say how often it did; and the same while it does not', () => {
    const uid = (due: string) => eventsOf(task('risk-review-due', due))[0]?.uid
    expect(uid('2026-12-01T00:00:00.000Z')).toBe(uid('2026-12-01T00:00:00.000Z'))
    expect(uid('2026-12-01T00:00:00.000Z')).not.toBe(uid('2026-12-02T00:00:00.000Z'))
  })
})
