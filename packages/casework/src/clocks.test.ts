import { describe, expect, it } from 'vitest'
import { clockHours, clockLabels, clocks, defaultClocks } from './clocks.ts'
import { hoursAfter, laterOf, monthsAfter, startOf } from './instants.ts'
import { aCase } from './testing/a-case.ts'
import { cast } from './testing/cast.ts'
import { instantField } from './words.ts'

const { daniel, mira, sofia } = cast
const decided = {
  decider: 'NGO',
  authority: 'Lantern Outreach',
  decided: '2026-11-20',
  reasons: 'What the person told, and three indicators',
}

describe('a clock', () => {
  it('has hours, a title and where it comes from', () => {
    for (const [name, { hours, title, source }] of Object.entries(clocks)) {
      expect(hours).toBeGreaterThan(0)
      expect(defaultClocks[name]).toBe(hours)
      expect(clockLabels).toHaveProperty(name, title)
      expect(source.length).toBeGreaterThan(10)
    }
  })

  it('is the programme’s where it has set one', () => {
    expect(clockHours({ 'risk-review': 5 }, 'risk-review')).toBe(5)
    expect(clockHours({}, 'reflection-period')).toBe(30 * 24)
  })

  it('makes an urgent need due in three days, until it is met or the person declines', () => {
    const life = aCase()
    life.tell(sofia, 'need.assessed', { lines: [{ line: 'accommodation', status: 'urgent' }] })
    expect(life.tasks('needs')).toMatchObject([{ title: 'urgent-need-unmet', due: '2026-11-27T12:00:00.000Z' }])
    life.tell(sofia, 'need.assessed', { lines: [{ line: 'accommodation', status: 'declined' }] })
    expect(life.tasks('needs')).toEqual([])
  })

  it('gives a presumed person thirty days, and makes a decision due until there is one', () => {
    const life = aCase()
    life.tell(daniel, 'identification.decided', { ...decided, status: 'presumed' })
    expect(life.tasks('identification').map(({ title, due }) => [title, due])).toEqual([
      ['reflection-period-ends', '2026-12-20T00:00:00.000Z'],
      ['identification-decision-due', '2027-01-19T00:00:00.000Z'],
    ])
    life.tell(daniel, 'identification.decided', { ...decided, status: 'identified', decider: 'Police' })
    expect(life.tasks('identification')).toEqual([])
  })

  it('keeps running while two decisions contradict each other', () => {
    const life = aCase()
    life.tell(daniel, 'identification.decided', { ...decided, status: 'presumed' })
    life.tell(mira, 'identification.decided', { ...decided, status: 'not-identified' }, { seen: 0 })
    expect(life.tasks('identification')).toHaveLength(2)
  })

  it('does not take a decision from the future', () => {
    const late = { ...decided, status: 'presumed', decided: '2026-11-25' }
    expect(aCase().refusal(daniel, 'identification.decided', late)).toBe('time-in-future')
  })

  it('asks at the months the person agreed to, one at a time, and stops when the person ends it', () => {
    const life = aCase()
    life.tell(daniel, 'follow-up.planned', { agreed: 'yes', start: '2026-11-30', months: [3, 1] })
    const due = () => life.tasks('follow-up').map((task) => task.due)
    expect(due()).toEqual(['2026-12-30T00:00:00.000Z'])
    life.tell(daniel, 'follow-up.recorded', { month: 1, outcome: 'not-reached' })
    // November 30th has no February 30th.
    expect(due()).toEqual(['2027-02-28T00:00:00.000Z'])
    life.tell(daniel, 'follow-up.recorded', { month: 2, outcome: 'chose-to-end' })
    expect(due()).toEqual([])
  })

  it('asks again when the person agrees anew after having ended it, from the new beginning', () => {
    const life = aCase()
    const due = () => life.tasks('follow-up').map((task) => task.due)
    life.tell(daniel, 'follow-up.recorded', { month: 0, outcome: 'chose-to-end' })
    life.tell(daniel, 'follow-up.planned', { agreed: 'yes', start: '2026-11-30', months: [1, 3] })
    expect(due()).toEqual(['2026-12-30T00:00:00.000Z'])
    life.tell(daniel, 'follow-up.recorded', { month: 3, outcome: 'chose-to-end' })
    life.tell(daniel, 'follow-up.planned', { agreed: 'yes-own-dates', start: '2027-03-31', months: [1] })
    expect(due()).toEqual(['2027-04-30T00:00:00.000Z'])
  })

  it('waits for an answer to every correction and every feedback', () => {
    const life = aCase()
    const { id } = life.tell(cast.survivor, 'correction.requested', { about: 'person', words: 'I have two children' })
    const given = life.tell(cast.survivor, 'feedback.given', { about: 'help', words: 'The calls come too late' })
    expect(life.tasks('voice').map(({ title }) => title)).toEqual(['correction-to-answer', 'feedback-to-answer'])
    life.tell(daniel, 'correction.answered', { correction: id, outcome: 'corrected', words: 'Thank you' })
    expect(life.refusal(daniel, 'feedback.answered', { feedback: id, words: 'x' })).toBe('refers-to-nothing')
    life.tell(daniel, 'feedback.answered', { feedback: given.id, words: 'We call at six from now on' })
    expect(life.tasks('voice')).toEqual([])
    expect(life.refusal(daniel, 'feedback.answered', { feedback: given.id, words: 'x' })).toBe('already-settled')
  })
})

describe('an instant', () => {
  it('is kept in one spelling, so that texts sort as times do', () => {
    expect(instantField.parse('2026-11-24T14:05:00Z')).toBe('2026-11-24T14:05:00.000Z')
    expect(instantField.parse('2026-11-24T14:05:00.1234Z')).toBe('2026-11-24T14:05:00.123Z')
    for (const text of ['', 'tomorrow', '2026-02-30T00:00:00Z', '2026-11-24', '2026-11-24T14:05:00+01:00']) {
      expect(instantField.safeParse(text).success, text).toBe(false)
    }
  })

  it('moves by hours and by calendar months', () => {
    expect(hoursAfter('2026-11-24T14:05:00.000Z', -14 * 24)).toBe('2026-11-10T14:05:00.000Z')
    expect(monthsAfter('2028-01-31', 1)).toBe('2028-02-29T00:00:00.000Z')
    expect(monthsAfter('2026-11-30', 36)).toBe('2029-11-30T00:00:00.000Z')
    expect(laterOf('2026-01-02', '2026-01-01')).toBe('2026-01-02')
    expect(startOf('2026-11-24T14:05:00.000Z')).toBe('2026-11-24T00:00:00.000Z')
  })
})
