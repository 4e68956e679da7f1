import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DueTask } from '../api/answers.ts'
import { english } from '../words/english.ts'
import { wordsOf } from '../words/words.ts'
import { dueWords } from './due-words.ts'
import { groupTasks, taskGroups } from './group-tasks.ts'

const noon = new Date(2026, 10, 24, 12).getTime()
const hour = 3_600_000
const task = (due: number, title = 'risk-review-due'): DueTask => ({
  ...{ thread: 't', code: null, section: 'risk', key: `${title} ${due}`, verb: 'assess-risk' },
  title,
  due: new Date(due).toISOString(),
})
const groupOf = (due: number, title?: string) => {
  const groups = groupTasks([task(due, title)], noon)
  return taskGroups.find((group) => groups[group].length > 0)
}

describe('the groups of Today', () => {
  it('follow the reader’s midnight, and late begins with the minute', () => {
    expect(groupOf(noon - 1)).toBe('overdue')
    expect(groupOf(noon + 1)).toBe('now')
    expect(groupOf(noon + 12 * hour - 1)).toBe('now')
    expect(groupOf(noon + 12 * hour)).toBe('soon')
    expect(groupOf(noon + 13 * 24 * hour)).toBe('soon')
    expect(groupOf(noon + 15 * 24 * hour)).toBe('later')
  })

  it('put what somebody else waits for first, late or not', () => {
    expect(groupOf(noon - 48 * hour, 'referral-to-answer')).toBe('answer')
    expect(groupOf(noon + 48 * hour, 'referral-to-answer')).toBe('answer')
  })

  it('lose nothing, double nothing and keep the order', () => {
    const offsets = fc.array(fc.integer({ min: -1e9, max: 3e9 }), { maxLength: 40 })
    fc.assert(
      fc.property(offsets, (given) => {
        const tasks = given.sort((one, other) => one - other).map((offset) => task(noon + offset))
        const groups = groupTasks(tasks, noon)
        expect(taskGroups.flatMap((group) => groups[group])).toEqual(tasks)
      }),
    )
  })
})

describe('the words for by when', () => {
  const say = (due: number) => dueWords(wordsOf('en', english), new Date(due).toISOString(), noon)

  it('say the day and how far it is', () => {
    expect(say(noon - 24 * hour)).toBe('was due on 23 November 2026, 1 day ago')
    expect(say(noon - 2 * hour)).toBe('was due today at 10:00')
    expect(say(noon + 2 * hour)).toBe('by 14:00')
    expect(say(noon + 24 * hour)).toBe('tomorrow, by 12:00')
    expect(say(noon + 5 * 24 * hour)).toBe('by 29 November 2026, in 5 days')
  })
})
