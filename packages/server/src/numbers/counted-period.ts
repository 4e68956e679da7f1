import { type RawBuilder, sql } from 'kysely'
import type { Services } from '../services.ts'

/** First and last day that are counted; undefined for no limit. */
export type Period = { readonly from?: string | undefined; readonly to?: string | undefined }

/** @returns the condition that a day, as a text, lies in a period */
export function periodOf({ from, to }: Period, day: RawBuilder<unknown>): RawBuilder<boolean> {
  let where = sql<boolean>`true`
  if (from !== undefined) where = sql`${where} and ${day} >= ${from}`
  if (to !== undefined) where = sql`${where} and ${day} <= ${to}`
  return where
}

/** @returns the join of a case's facts `f` with what is counted of each of its sections of a name, as `r.value` */
export function each(section: 'referral'): RawBuilder<unknown> {
  return sql`cross join lateral (
    select value from jsonb_each(f.facts) where key like ${`${section}/%`}
  ) as r`
}

/** @returns the day it is now, in UTC as the facts' days are */
export function today({ now }: Services): string {
  return new Date(now()).toISOString().slice(0, 10)
}
