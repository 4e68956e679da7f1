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

/** The facts `f` of cases, with what is counted of each of their referrals as `r`. */
export const eachReferral = sql`clarion.fact f
  cross join lateral jsonb_each(f.parts) as one(section, referral)
  cross join lateral jsonb_to_record(referral) as r(status text, receiver uuid, line text, sent date, answered date,
    completed date, "declineReason" text, outcome text)`

/** @returns the day it is now, in UTC as the facts' days are */
export function today({ now }: Services): string {
  return new Date(now()).toISOString().slice(0, 10)
}
