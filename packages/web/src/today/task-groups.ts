import type { DueTask } from '../api/answers.ts'
import { daysBetween } from '../words/days-between.ts'
import { dayOf } from './due-words.ts'

/** The groups of Today, in the order in which they are shown. */
export const taskGroups = ['answer', 'urgent', 'approval', 'overdue', 'now', 'soon', 'later'] as const

export type TaskGroup = (typeof taskGroups)[number]

const fortnight = 14
const year = 365

/**
 * What to ask the server for a group. What others wait for, what is urgent and what waits for a second look come first, whatever their hour, and are
 * left out below; of what is late the latest comes first, because yesterday's can still be saved.
 *
 * @param now in milliseconds since 1970; the days are the reader's own
 * @returns the parameters of GET /api/tasks
 */
export function questionOf(group: TaskGroup, now: number): Readonly<Record<string, string>> {
  if (group === 'answer' || group === 'urgent' || group === 'approval') return { pressing: group }
  const midnight = (days: number) => {
    const day = new Date(now)
    day.setHours(0, 0, 0, 0)
    day.setDate(day.getDate() + days)
    return day.toISOString()
  }
  const between = {
    overdue: { before: midnight(0), order: 'latest' },
    now: { from: midnight(0), before: midnight(1) },
    soon: { from: midnight(1), before: midnight(fortnight + 1) },
    // What is due in ten years, a closed case looked at once more, is nobody's later.
    later: { from: midnight(fortnight + 1), before: midnight(year) },
  }
  return { pressing: 'no', ...between[group] }
}

/**
 * Puts what was answered for each group where it belongs by the reader's clock: a task of a whole day stands at that
 * day's midnight in UTC, which west of Greenwich is the evening before.
 *
 * @param answered what the server answered to `questionOf`
 */
export function regroup(
  answered: Readonly<Record<TaskGroup, readonly DueTask[]>>,
  now: number,
): Readonly<Record<TaskGroup, readonly DueTask[]>> {
  const groups: Record<TaskGroup, DueTask[]> = {
    answer: [...answered.answer],
    urgent: [...answered.urgent],
    approval: [...answered.approval],
    overdue: [],
    now: [],
    soon: [],
    later: [],
  }
  for (const group of ['overdue', 'now', 'soon', 'later'] as const) {
    for (const task of answered[group]) groups[groupOf(daysBetween(now, timeOf(task)))].push(task)
  }
  groups.overdue.sort((one, other) => timeOf(other) - timeOf(one))
  return groups
}

function groupOf(days: number): TaskGroup {
  if (days < 0) return 'overdue'
  if (days === 0) return 'now'
  return days <= fortnight ? 'soon' : 'later'
}

function timeOf(task: DueTask): number {
  return dayOf(task) ?? Date.parse(task.due)
}
