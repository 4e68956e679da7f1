import type { DueTask } from '../api/answers.ts'
import { daysBetween } from '../words/days-between.ts'

/** The groups of Today, in the order in which they are shown. */
export const taskGroups = ['answer', 'overdue', 'now', 'soon', 'later'] as const

export type TaskGroup = (typeof taskGroups)[number]

/** Somebody else is waiting for these, and what they wait for is a person's bed, lawyer, doctor: first, whatever the hour. */
const answers = new Set(['referral-to-answer', 'transfer-to-answer', 'emergency-to-confirm'])

const day = 86_400_000

/**
 * Sorts what is due into groups, keeping the order in it.
 *
 * @param now the instant, in milliseconds since 1970
 */
export function groupTasks(tasks: readonly DueTask[], now: number): Readonly<Record<TaskGroup, readonly DueTask[]>> {
  const groups: Record<TaskGroup, DueTask[]> = { answer: [], overdue: [], now: [], soon: [], later: [] }
  for (const task of tasks) groups[groupOf(task, now)].push(task)
  return groups
}

function groupOf({ title, due }: DueTask, now: number): TaskGroup {
  if (answers.has(title)) return 'answer'
  const time = Date.parse(due)
  if (time < now) return 'overdue'
  if (daysBetween(now, time) === 0) return 'now'
  return time < now + 14 * day ? 'soon' : 'later'
}
