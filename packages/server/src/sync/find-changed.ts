import { sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import type { Actor } from '../http/caller.ts'
import type { Place } from './sync-cursor.ts'

/**
 * The cases of a reader at which something changed after a place: something was said, access was taken away, or a grant
 * came to its hour. Three questions by key, each with an index of its own: listing_by_change, access_change_pkey,
 * thread_grant_by_end.
 *
 * @param holds whether the device holds anything that would have to be taken from it
 * @returns places in order, a thread perhaps several times
 */
export async function findChanged(
  transaction: Scoped,
  { programme, organisation }: Actor,
  { at, thread }: Place,
  now: string,
  holds: boolean,
  limit: number,
): Promise<Place[]> {
  const said = await sql<Row>`
    select changed as at, thread_id as thread from clarion.listing
    where programme_id = ${programme} and reader = ${organisation} and kind = 'case'
      and changed >= ${at}::timestamptz and (changed, thread_id) > (${at}::timestamptz, ${thread}::uuid)
    order by changed, thread_id limit ${limit}
  `.execute(transaction)
  if (!holds) return said.rows.map(placeOf)
  const shut = await sql<Row>`
    select at, thread_id as thread from clarion.access_change
    where programme_id = ${programme} and reader = ${organisation}
      and at >= ${at}::timestamptz and (at, thread_id) > (${at}::timestamptz, ${thread}::uuid)
    order by at, thread_id limit ${limit}
  `.execute(transaction)
  const ended = await sql<Row>`
    select ends as at, thread_id as thread from clarion.thread_grant
    where programme_id = ${programme} and reader = ${organisation} and ends <= ${now}::timestamptz
      and ends >= ${at}::timestamptz and (ends, thread_id) > (${at}::timestamptz, ${thread}::uuid)
    order by ends, thread_id limit ${limit}
  `.execute(transaction)
  return [...said.rows, ...shut.rows, ...ended.rows].map(placeOf).sort(inOrder).slice(0, limit)
}

type Row = { at: Date; thread: string }

const placeOf = ({ at, thread }: Row): Place => ({ at: at.toISOString(), thread })

function inOrder(one: Place, other: Place): number {
  const [left, right] = [`${one.at} ${one.thread}`, `${other.at} ${other.thread}`]
  return left < right ? -1 : left > right ? 1 : 0
}
