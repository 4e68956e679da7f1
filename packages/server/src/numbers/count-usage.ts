import { type RawBuilder, sql } from 'kysely'
import { type Scoped, withScope } from '../database/with-scope.ts'
import type { Services } from '../services.ts'
import { countEach, type EachCount } from './count-each.ts'
import { type Period, periodOf } from './counted-period.ts'

/** What one organisation did in a quarter. Members are counted and not named; what is about people in cases is protected later. */
export type MemberUsage = {
  readonly organisation: string
  readonly quarter: string
  readonly active: number
  readonly wrote: number
}

/** What is counted of cases, each a count of its own. */
export const usageCounts = ['opened', 'entries', 'sent', 'answered'] as const

export type UsageCount = {
  /** What the organisations are called, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly members: readonly MemberUsage[]
  readonly cases: Readonly<Record<(typeof usageCounts)[number], EachCount>>
  readonly definition: string
}

const meaning =
  'Who worked with Clarion, by organisation and quarter, in universal time. Active is a member who signed in or wrote an entry, once however often. Cases opened are those of the other counts, by the day of the referral; entries are those in cases; referrals are counted where they were sent, and where they were accepted or declined.'

/**
 * Counts use, from the journal and the access log: how many, never who and never which.
 *
 * @param period whole quarters, in UTC
 */
export async function countUsage(services: Services, programme: string, period: Period = {}): Promise<UsageCount> {
  const { database } = services
  // Cases by the same facts as everywhere: two tables that differ by a day would show the one case between them.
  const opened = await withScope(database, { programme, purpose: 'numbers' }, (transaction) =>
    countEach(
      transaction,
      { organisation: sql`o.organisation_id::text`, quarter: sql`f.facts ->> 'quarter'` },
      sql`from clarion.fact f join clarion.organisation o
          on o.programme_id = f.programme_id and o.organisation_id = (f.facts ->> 'responder')::uuid
        where f.programme_id = ${programme} and f.kind = 'case' and ${periodOf(period, sql`f.facts ->> 'opened'`)}`,
    ),
  )
  return await withScope(database, { programme, purpose: 'audit' }, async (transaction) => {
    const rows = await transaction
      .selectFrom('clarion.organisation')
      .select(['organisation_id', 'name'])
      .where('programme_id', '=', programme)
      .execute()
    return {
      names: new Map(rows.map((row) => [row.organisation_id, row.name])),
      members: await countMembers(transaction, programme, period),
      cases: {
        opened,
        entries: await countEntries(transaction, programme, period),
        sent: await countEntries(transaction, programme, period, ['referral.sent']),
        answered: await countEntries(transaction, programme, period, ['referral.accepted', 'referral.declined']),
      },
      definition: meaning,
    }
  })
}

const quarter = (day: RawBuilder<string>) =>
  sql<string>`substr(${day}, 1, 4) || '-Q' || (substr(${day}, 6, 2)::int + 2) / 3`
const received = sql<string>`f.received`
const looked = sql<string>`to_char(f.at at time zone 'UTC', 'YYYY-MM-DD')`

/** Entries of a period, read by their index (entry_by_received); texts of instants, of which the day is the beginning. */
function within(programme: string, { from, to }: Period): RawBuilder<unknown> {
  const until = to === undefined ? undefined : `${to}T24`
  return sql`f.programme_id = ${programme} and ${periodOf({ from, to: until }, received)}`
}

/** Entries that members of an organisation wrote in cases; `f` is what countEach calls what it counts. */
async function countEntries(
  transaction: Scoped,
  programme: string,
  period: Period,
  kinds?: readonly string[],
): Promise<EachCount> {
  const ofKinds = kinds === undefined ? sql`true` : sql`f.kind = any (${kinds}::text[])`
  return await countEach(
    transaction,
    { organisation: sql`o.organisation_id::text`, quarter: quarter(received) },
    sql`from clarion.entry f
      join clarion.organisation o on o.programme_id = f.programme_id and o.organisation_id = f.organisation
      join clarion.thread t on t.programme_id = f.programme_id and t.thread_id = f.thread_id and t.kind = 'case'
      where ${within(programme, period)} and ${ofKinds}`,
  )
}

/** What somebody says by coming in, and no work. */
const arriving = ['member.joined', 'conduct.accepted']

/** Members and nobody else: who speaks for herself is in no organisation. */
async function countMembers(transaction: Scoped, programme: string, period: Period): Promise<MemberUsage[]> {
  const { rows } = await sql<MemberUsage>`
    select o.organisation_id as organisation, seen.quarter,
      count(distinct seen.member)::int as active, count(distinct seen.member) filter (where seen.wrote)::int as wrote
    from (
      select f.organisation, f.author as member, ${quarter(received)} as quarter, true as wrote
      from clarion.entry f where ${within(programme, period)} and f.kind <> all (${arriving}::text[]) group by 1, 2, 3
      union all
      select f.organisation, f.member_id, ${quarter(looked)}, false
      from clarion.access_log f
      where f.programme_id = ${programme} and f.act = 'sign-in' and ${periodOf(period, looked)} group by 1, 2, 3
    ) as seen
    join clarion.organisation o on o.programme_id = ${programme} and o.organisation_id = seen.organisation
    group by 1, 2`.execute(transaction)
  return [...rows]
}
