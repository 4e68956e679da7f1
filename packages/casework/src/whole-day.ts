import type { TaskTitle } from './task-titles.ts'

/** What has an hour, whatever hour that is. */
const byTheHour: ReadonlySet<string> = new Set<TaskTitle>(['appointment-ahead'])

/**
 * The whole day that something due stands for: vocabularies write a day as its midnight in UTC (`instants.ts`). An
 * appointment always has an hour: eight in the morning in Manila is midnight in UTC, and seven in the evening in Bogotá.
 *
 * @param title what is due, `risk-review-due`
 * @param due an instant in UTC with three decimals
 * @returns the day, `2026-11-27`; undefined for an hour of a day
 */
export function wholeDay(title: string, due: string): string | undefined {
  return !byTheHour.has(title) && due.endsWith('T00:00:00.000Z') ? due.slice(0, 10) : undefined
}
