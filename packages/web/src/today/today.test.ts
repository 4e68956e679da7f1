import { describe, expect, it } from 'vitest'
import { spokenIn } from '../words/languages.ts'
import { dueWords } from './due-words.ts'
import { questionOf, regroup } from './task-groups.ts'

const englishWords = await spokenIn('en')

const hour = 3_600_000
const day = 24 * hour

describe('the groups of Today', () => {
  it.each([
    ['an ordinary day', new Date(2026, 10, 24, 12)],
    ['the last minute of a day', new Date(2026, 10, 24, 23, 59, 59, 999)],
    ['midnight', new Date(2026, 10, 24)],
    ['the days around a change of clocks', new Date(2026, 9, 24, 12)],
  ])('follow each other without a gap and without an overlap: %s', (_, date) => {
    const [overdue, now, soon, later] = (['overdue', 'now', 'soon', 'later'] as const).map((group) =>
      questionOf(group, date.getTime()),
    )
    expect(overdue?.['before']).toBe(now?.['from'])
    expect(now?.['before']).toBe(soon?.['from'])
    expect(soon?.['before']).toBe(later?.['from'])
    expect(overdue?.['from']).toBe(undefined)
    // Nobody looks further ahead than a year.
    expect(Date.parse(later?.['before'] ?? '') - date.getTime()).toBeGreaterThan(363 * 86_400_000)
    const [from, before] = [Date.parse(now?.['from'] ?? ''), Date.parse(now?.['before'] ?? '')]
    expect(from <= date.getTime() && date.getTime() < before).toBe(true)
  })

  it('put a task of a whole day on that day by the reader’s clock, wherever the reader is', () => {
    const noon = new Date(2026, 10, 24, 12).getTime()
    const none = { answer: [], urgent: [], approval: [], overdue: [], now: [], soon: [], later: [] }
    const due = (instant: string) => ({
      thread: '',
      code: null,
      section: '',
      key: instant,
      title: '',
      due: instant,
      verb: '',
    })
    const today = due('2026-11-24T00:00:00.000Z')
    const tomorrow = due('2026-11-25T00:00:00.000Z')
    const yesterday = due('2026-11-23T00:00:00.000Z')
    for (const answered of [
      { ...none, overdue: [today, yesterday], now: [tomorrow] },
      { ...none, overdue: [yesterday], now: [today], soon: [tomorrow] },
    ])
      expect(regroup(answered, noon)).toEqual({ ...none, overdue: [yesterday], now: [today], soon: [tomorrow] })
  })

  it('leave what is asked for first out of the rest', () => {
    expect(questionOf('answer', 0)).toEqual({ pressing: 'answer' })
    expect(questionOf('overdue', 0)).toMatchObject({ pressing: 'no', order: 'latest' })
  })
})

describe('the words for by when', () => {
  const noon = new Date(2026, 10, 24, 12).getTime()
  const at = (due: string, title = 'risk-review-due') => dueWords(englishWords, { title, due }, noon)
  const say = (due: number) => at(new Date(due).toISOString())

  it('say the day and how far it is', () => {
    expect(say(noon - day)).toBe('was due on 23 November 2026, 1 day ago')
    expect(say(noon - 2 * hour)).toBe('was due today at 10:00')
    expect(say(noon + 1.5 * hour)).toBe('today by 13:30')
    expect(say(noon + day)).toBe('tomorrow by 12:00')
    expect(at('2026-11-24T00:00:00.000Z')).toBe('today')
    expect(at('2026-11-25T00:00:00.000Z')).toBe('tomorrow')
    expect(at('2026-11-23T00:00:00.000Z')).toBe('was due on 23 November 2026, 1 day ago')
    expect(say(noon + 5 * day)).toBe('by 29 November 2026, in 5 days')
  })

  it('say the hour of an appointment, also at the hour that is midnight in Greenwich', () => {
    const midnight = '2026-11-24T00:00:00.000Z'
    expect(at(midnight, 'appointment-ahead')).toContain(englishWords.hour(midnight))
    expect(at(midnight)).not.toContain(englishWords.hour(midnight))
  })
})
