import type { Json } from '@clarion/journal'
import { sql } from 'kysely'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { markToken } from '../sealing/search-tokens.ts'
import type { Services } from '../services.ts'
import { type Cursor, decodeCursor, encodeCursor } from './cursor.ts'
import { type Asked, listed, markedThreads, type Narrowing, searchedThreads } from './found-threads.ts'
import { readsAnyOf } from './thread-access.ts'

/** What a list is asked for, with the place in it that the page before gave. */
export type ListQuestion = Asked & { readonly after?: string | undefined }

/** A page of a list. */
export type ThreadPage = {
  readonly threads: readonly {
    readonly thread: string
    readonly kind: string
    readonly code: string | null
    readonly status: string | null
    readonly opened: string
    readonly changed: string
    readonly parts: Readonly<Record<string, Readonly<Record<string, Json>>>>
  }[]
  readonly next: string | null
}

/**
 * The threads an actor may know, a page at a time. As a whole, by status and by lead they come with the newest change
 * first, from listing_by_change, listing_by_status or listing_of_lead, where reader and order share one index. Searched, or
 * narrowed to a form, they come with the newest thread first, from search_token_pkey, where reader, token and order do:
 * ids grow with time (UUIDv7), so that nothing need be rewritten when a case changes. Either way a page is read by key, and
 * page 2,000 of a million costs what page 1 of a hundred does.
 */
export async function listThreads(services: Services, actor: Actor, question: ListQuestion): Promise<ThreadPage> {
  const vocabulary = services.registry.vocabularies.find(({ thread }) => thread === question.kind)
  if (!vocabulary || !readsAnyOf(vocabulary, actor)) return { threads: [], next: null }
  const { q } = question
  const form = question.form && mayRead(actor, 'exploitation') ? question.form : undefined
  const byChange = q === undefined && form === undefined
  const after = question.after === undefined ? undefined : decodeCursor(question.after, byChange)
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const asked = { ...question, form, now: new Date(services.now()), after: after?.thread }
    if (byChange) return await page(transaction, actor, asked, true, after)
    const found =
      q === undefined
        ? await markedThreads(transaction, actor, asked, markToken(`form:${form}`))
        : await searchedThreads(
            transaction,
            actor,
            asked,
            (await services.keys.programme(transaction, actor.programme)).tokens,
            q,
          )
    return await page(transaction, actor, asked, false, after, found)
  })
}

async function page(
  transaction: Scoped,
  actor: Actor,
  question: Narrowing,
  byChange: boolean,
  after: Cursor | undefined,
  found?: readonly string[],
): Promise<ThreadPage> {
  let query = transaction
    .selectFrom('clarion.listing as l')
    .select(['thread_id', 'kind', 'code', 'status', 'opened', 'changed', 'fades', 'parts'])
    .where('programme_id', '=', actor.programme)
    .where('reader', '=', actor.organisation)
    .where(listed(question))
  if (found) query = query.where('thread_id', '=', sql<string>`any (${found}::uuid[])`)
  if (byChange) {
    if (after)
      query = query.where(sql<boolean>`(changed, thread_id) < (${after.changed}::timestamptz, ${after.thread}::uuid)`)
    query = query.orderBy('changed', 'desc')
  }
  const rows = await query
    .orderBy('thread_id', 'desc')
    .limit(question.limit + 1)
    .execute()
  const shown = rows.slice(0, question.limit)
  const last = shown.at(-1)
  const now = question.now
  return {
    threads: shown.map((row) => ({
      thread: row.thread_id,
      kind: row.kind,
      code: row.code,
      status: row.status,
      opened: row.opened.toISOString(),
      changed: row.changed.toISOString(),
      parts:
        row.fades !== null && row.fades <= now
          ? {}
          : Object.fromEntries(Object.entries(row.parts).filter(([section]) => mayRead(actor, section))),
    })),
    next:
      rows.length > question.limit && last
        ? encodeCursor({ changed: byChange ? last.changed.toISOString() : null, thread: last.thread_id })
        : null,
  }
}

function mayRead({ sections }: Actor, section: string): boolean {
  return sections === null || sections.has(section)
}
