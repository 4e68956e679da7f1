import { isIdentifier, refuse } from '@clarion/journal'
import { type RawBuilder, sql } from 'kysely'

/** What orders what is due: its hour, then its own key, so that no two have one place. */
export type PlacedTask = {
  readonly due: Date
  readonly thread_id: string
  readonly section: string
  readonly key: string
  readonly organisation: string
}

/** Nothing in a part sorts before the space between them, so that whole texts stand to each other as their parts do. */
const placeOf = ({ due, thread_id, section, key, organisation }: PlacedTask) =>
  [due.toISOString(), thread_id, section, key, organisation].join(' ')

/** @returns the comparison that puts tasks in their order, by bytes as the database compares them */
export function inTaskOrder(latest: boolean): (one: PlacedTask, other: PlacedTask) => number {
  return (one, other) => {
    const [first, second] = latest ? [placeOf(other), placeOf(one)] : [placeOf(one), placeOf(other)]
    return first < second ? -1 : Number(first > second)
  }
}

/** @returns the place of a task as it stands in an address: opaque, and without anything personal */
export function encodeTaskPlace(task: PlacedTask): string {
  return Buffer.from(placeOf(task)).toString('base64url')
}

/**
 * @param after a place as `encodeTaskPlace` made it
 * @param latest whether the latest come first
 * @returns the condition that a task `t` comes after that place; its first two columns are those of the index
 * @throws ProblemError `invalid-field` for a text that is no place of ours
 */
export function afterPlace(after: string, latest: boolean): RawBuilder<boolean> {
  const [due = '', thread = '', section = '', key = '', organisation = '', ...more] = Buffer.from(after, 'base64url')
    .toString()
    .split(' ')
  // Nothing reaches the database that it could choke on: a byte of zero, a year that it does not know.
  const whole = isInstant(due) && isIdentifier(thread) && isOrganisation(organisation) && more.length === 0
  if (!whole || !isKey(section) || !isKey(key)) {
    refuse('invalid-field', { field: 'after', reason: 'is not a place in this list' })
  }
  const place = sql`(t.due, t.thread_id, t.section collate "C", t.key collate "C", t.organisation)`
  const those = sql`(${due}::timestamptz, ${thread}::uuid, ${section}, ${key}, ${organisation}::uuid)`
  return latest ? sql<boolean>`${place} < ${those}` : sql<boolean>`${place} > ${those}`
}

/** An instant as the journal spells it. */
function isInstant(text: string): boolean {
  const time = new Date(text)
  return /^\d{4}-/.test(text) && !Number.isNaN(time.getTime()) && time.toISOString() === text
}

/** The key of a section, or of a task in it. */
function isKey(text: string): boolean {
  return /^[\w/.:-]{0,200}$/.test(text)
}

/** An organisation's id, or that which stands for everyone. */
function isOrganisation(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
