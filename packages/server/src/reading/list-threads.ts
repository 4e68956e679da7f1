import type { Json } from '@clarion/journal'
import { sql } from 'kysely'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { exactText, keyedToken, querySounds } from '../sealing/search-tokens.ts'
import type { Services } from '../services.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { readsAnyOf } from './thread-access.ts'

/** What a list is asked for. Every member is a column or a token; nothing here becomes SQL text. */
export type ListQuestion = {
  readonly kind: string
  readonly status?: string | undefined
  readonly lead?: 'mine' | 'any' | undefined
  readonly form?: string | undefined
  readonly q?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

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
 * The threads an actor may know, newest change first, a page at a time. Reads `listing` by listing_by_change (or
 * listing_by_status), where reader and order share one index, and pages by key, so that page 2,000 costs what page 1 does.
 *
 * A search matches a thread when every word sounds like a word of a sealed name that this reader may see, or the whole is
 * an exact number, or the start of a code.
 */
export async function listThreads(services: Services, actor: Actor, question: ListQuestion): Promise<ThreadPage> {
  const vocabulary = services.registry.vocabularies.find(({ thread }) => thread === question.kind)
  if (!vocabulary || !readsAnyOf(vocabulary, actor)) return { threads: [], next: null }
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    let query = transaction
      .selectFrom('clarion.listing')
      .select(['thread_id', 'kind', 'code', 'status', 'opened', 'changed', 'fades', 'parts'])
      .where('programme_id', '=', actor.programme)
      .where('reader', '=', actor.organisation)
      .where('kind', '=', question.kind)
    // A grant ends at its hour, whether or not the pruning job has come by.
    const now = new Date(services.now())
    query = query.where((where) => where.or([where('ends', 'is', null), where('ends', '>', now)]))
    if (question.status) query = query.where('status', '=', question.status)
    if (question.lead === 'mine') query = query.where(sql`parts -> 'case' ->> 'lead'`, '=', actor.organisation)
    if (question.form && mayRead(actor, 'exploitation')) {
      query = query.where(sql<boolean>`parts -> 'exploitation' -> 'forms' ? ${question.form}`)
    }
    if (question.q) {
      const keys = await services.keys.programme(transaction, actor.programme)
      // Where one of several grants has ended, a name it covered could still be among the tokens.
      query = query.where((where) => where.or([where('fades', 'is', null), where('fades', '>', now)]))
      const found = await searched(transaction, actor, keys.tokens, question.kind, question.q)
      query = query.where('thread_id', '=', sql<string>`any (${found}::uuid[])`)
    }
    if (question.after) {
      const { changed, thread } = decodeCursor(question.after)
      query = query.where(sql<boolean>`(changed, thread_id) < (${changed}::timestamptz, ${thread}::uuid)`)
    }
    const rows = await query
      .orderBy('changed', 'desc')
      .orderBy('thread_id', 'desc')
      .limit(question.limit + 1)
      .execute()
    const page = rows.slice(0, question.limit)
    const last = page.at(-1)
    return {
      threads: page.map((row) => ({
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
          ? encodeCursor({ changed: last.changed.toISOString(), thread: last.thread_id })
          : null,
    }
  })
}

function mayRead({ sections }: Actor, section: string): boolean {
  return sections === null || sections.has(section)
}

/**
 * The threads a search finds, asked before the list is read: joined to it, they were looked for in each row of the list.
 * A code is found by its beginning, in the order of its bytes, which the index thread_by_code_prefix has.
 */
async function searched(
  transaction: Scoped,
  actor: Actor,
  key: Uint8Array,
  kind: string,
  text: string,
): Promise<string[]> {
  const code = text.trim().toUpperCase()
  const { rows } = await sql<{ thread_id: string }>`
    select thread_id from clarion.thread
    where programme_id = ${actor.programme} and kind = ${kind}
      and code collate "C" >= ${code} and code collate "C" < ${`${code}\u{10ffff}`}
    union (${sounding(actor, key, text)})
  `.execute(transaction)
  return rows.map(({ thread_id: thread }) => thread)
}

/** The threads that have a sound of every word, or the exact text, among the tokens this reader may search. */
function sounding(actor: Actor, key: Uint8Array, text: string) {
  const words = querySounds(text).map((sounds) => sounds.map((sound) => keyedToken(key, sound)))
  const match = (tokens: readonly Buffer[]) => sql`
    select s.thread_id from clarion.search_token s
    where s.programme_id = ${actor.programme} and s.reader = ${actor.organisation} and s.token = any (${tokens}::bytea[])`
  const exact = match([keyedToken(key, exactText(text))])
  if (words.length === 0) return exact
  return sql`${exact} union (${sql.join(words.map(match), sql` intersect `)})`
}
