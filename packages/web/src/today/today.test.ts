import { describe, expect, it } from 'vitest'
import { english } from '../words/english.ts'
import { wordsOf } from '../words/words.ts'
import { dueWords } from './due-words.ts'
import { questionOf } from './task-groups.ts'

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
    expect(later?.['before']).toBe(undefined)
    const midnight = new Date(now?.['before'] ?? '')
    expect([midnight.getHours(), midnight.getMinutes(), midnight.getMilliseconds()]).toEqual([0, 0, 0])
  })

  it('leave what is asked for first out of the rest', () => {
    expect(questionOf('answer', 0)).toEqual({ pressing: 'answer' })
    expect(questionOf('overdue', 0)).toMatchObject({ pressing: 'no', order: 'latest' })
  })
})

describe('the words for by when', () => {
  const noon = new Date(2026, 10, 24, 12).getTime()
  const say = (due: number) => dueWords(wordsOf('en', english), new Date(due).toISOString(), noon)

  it('say the day and how far it is', () => {
    expect(say(noon - day)).toBe('was due on 23 November 2026, 1 day ago')
    expect(say(noon - 2 * hour)).toBe('was due today at 10:00')
    expect(say(noon + 2 * hour)).toBe('today by 14:00')
    expect(say(noon + day)).toBe('tomorrow by 12:00')
    expect(say(noon + 5 * day)).toBe('by 29 November 2026, in 5 days')
  })
})
