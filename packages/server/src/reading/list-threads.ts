import type { Json } from '@clarion/journal'
import { fragment, statement } from '../database/statement.ts'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { colleaguesOf } from '../directory/colleagues-of.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { markToken } from '../sealing/search-tokens.ts'
import type { Services } from '../services.ts'
import { type Cursor, decodeCursor, encodeCursor } from './cursor.ts'
import { markedThreads, searchedThreads } from './found-threads.ts'
import { type Asked, type ListedRow, listed, listedColumns, type Narrowing } from './listed.ts'
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
 * narrowed to a form, to a flag or to who works on them, they come with the newest thread first, from search_token_pkey,
 * where reader, token and order do: ids grow with time (UUIDv7), so that nothing need be rewritten when a case changes. Either way a page is read by key, and
 * page 2,000 of a million costs what page 1 of a hundred does.
 */
export async function listThreads(services: Services, actor: Actor, question: ListQuestion): Promise<ThreadPage> {
  const vocabulary = services.registry.vocabularies.find(({ thread }) => thread === question.kind)
  if (!vocabulary || !readsAnyOf(vocabulary, actor)) return { threads: [], next: null }
  const { q } = question
  const form = question.form && mayRead(actor, 'exploitation') ? question.form : undefined
  const flag = question.flag && mayRead(actor, 'flags') ? question.flag : undefined
  const worker = question.worker === 'me' ? actor.author : question.worker
  const byChange = isByChange({ ...question, form, flag })
  const after = question.after === undefined ? undefined : decodeCursor(question.after, byChange)
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const gone = worker === 'nobody' ? await goneFrom(transaction, actor) : []
    const asked = { ...question, form, flag, worker, gone, now: new Date(services.now()), after: after?.thread }
    if (q !== undefined) {
      const { tokens } = await services.keys.programme(transaction, actor.programme)
      return page(actor, asked, await searchedThreads(transaction, actor, asked, tokens, q))
    }
    if (form !== undefined) {
      return page(actor, asked, await markedThreads(transaction, actor, asked, [markToken(`form:${form}`)]))
    }
    if (flag !== undefined) {
      return page(actor, asked, await markedThreads(transaction, actor, asked, [markToken(`flag:${flag}`)]))
    }
    if (worker !== undefined) {
      const marks = [worker, ...gone].map((one) => markToken(`worker:${one}`))
      return page(actor, asked, await markedThreads(transaction, actor, asked, marks))
    }
    return page(actor, asked, await changedThreads(transaction, actor, asked, after))
  })
}

/** Who works on cases here no more. */
async function goneFrom(transaction: Scoped, { programme, organisation }: Actor): Promise<readonly string[]> {
  const colleagues = await colleaguesOf(transaction, programme, organisation)
  return colleagues.flatMap(({ id, working }) => (working ? [] : [id]))
}

/** Whether a list comes in the order of changes; narrowed by a token it comes in that of the threads. */
function isByChange({ q, form, flag, worker }: Asked): boolean {
  return q === undefined && form === undefined && flag === undefined && worker === undefined
}

/** The threads that changed last, newest change first, one more than a page. */
async function changedThreads(
  transaction: Scoped,
  { programme, organisation, readers }: Actor,
  narrowing: Narrowing,
  after: Cursor | undefined,
): Promise<readonly ListedRow[]> {
  // A case is never open to everyone; of what is, the organisation's own row says more than everyone's.
  const own =
    narrowing.kind === 'case'
      ? fragment`l.reader = ${organisation}`
      : fragment`l.reader = any (${readers}::uuid[]) and (l.reader = ${organisation} or not exists (
          select from clarion.listing o
          where o.programme_id = l.programme_id and o.reader = ${organisation} and o.thread_id = l.thread_id))`
  const later = after
    ? fragment`and (l.changed, l.thread_id) < (${after.changed}::timestamptz, ${after.thread}::uuid)`
    : fragment``
  const { rows } = await statement<ListedRow>`
    select ${listedColumns} from clarion.listing l
    where l.programme_id = ${programme} and ${own} and ${listed(narrowing)} ${later}
    order by l.changed desc, l.thread_id desc limit ${narrowing.limit + 1}`.execute(transaction)
  return rows
}

/** @param rows of the list, one more than a page where there are more */
function page(actor: Actor, question: Narrowing, rows: readonly ListedRow[]): ThreadPage {
  const shown = rows.slice(0, question.limit)
  const last = shown.at(-1)
  const byChange = isByChange(question)
  const { now } = question
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
