import { type RawBuilder, sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import type { Actor } from '../http/caller.ts'
import { exactText, keyedToken, pairsOf, querySounds } from '../sealing/search-tokens.ts'

/** What a list is asked for. Every member is a column or a token; nothing here becomes SQL text. */
export type Asked = {
  readonly kind: string
  readonly status?: string | undefined
  readonly lead?: 'mine' | 'any' | undefined
  readonly form?: string | undefined
  readonly q?: string | undefined
  readonly limit: number
}

/** The same, at a moment and at a place in the list: after the thread with which the page before ended. */
export type Narrowing = Asked & { readonly after?: string | undefined; readonly now: Date }

/** A code is looked for by its beginning from so many characters on; fewer are those of every thirtieth case. */
const codeBeginning = 3

/** @returns the condition on a row `l` of listing: that it is of the list that was asked for, now */
export function listed({ kind, status, lead, form, q, now }: Narrowing): RawBuilder<boolean> {
  const found = form !== undefined || q !== undefined
  const parts = [
    sql`l.kind = ${kind}`,
    // A grant ends at its hour, whether or not the pruning job has come by.
    sql`(l.ends is null or l.ends > ${now})`,
  ]
  if (status) parts.push(sql`l.status = ${status}`)
  if (lead === 'mine') parts.push(sql`l.mine`)
  // The tokens keep what was said before it was corrected; the list holds what is said now.
  if (form) parts.push(sql`l.parts -> 'exploitation' -> 'forms' ? ${form}`)
  // Where one of several grants has ended, a name or a form it covered could still be among the tokens.
  if (found) parts.push(sql`(l.fades is null or l.fades > ${now})`)
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

/** The threads that have a mark, newest first, one more than a page. */
export async function markedThreads(
  transaction: Scoped,
  actor: Actor,
  narrowing: Narrowing,
  mark: Buffer,
): Promise<string[]> {
  return await threadsOf(transaction, having(actor, narrowing, [mark], []), narrowing)
}

/**
 * The threads that a text finds, newest first, one more than a page: those whose code begins with it, those that have it
 * exactly (a number), and those with a name in which every word sounds like a word of the text. Of several words, two that
 * stand in one name are asked for together. Only where no name has both is it asked which threads have each of them
 * somewhere: that reads all that has one of them.
 */
export async function searchedThreads(
  transaction: Scoped,
  actor: Actor,
  narrowing: Narrowing,
  key: Uint8Array,
  text: string,
): Promise<string[]> {
  const tokens = (sounds: readonly string[]) => [...new Set(sounds)].map((sound) => keyedToken(key, sound))
  const words = querySounds(text)
  const [first, second, ...more] = words
  const exactly = tokens([exactText(text)])
  const roads = [
    having(actor, narrowing, exactly, []),
    ...(first ? [having(actor, narrowing, tokens(second ? pairsOf(first, second) : first), more.map(tokens))] : []),
  ]
  const code = text.trim().toUpperCase()
  if (code.length >= codeBeginning) roads.push(beginning(actor, narrowing, code))
  const found = await threadsOf(transaction, sql.join(roads, sql` union all `), narrowing)
  if (found.length > 0 || !second) return found
  return await threadsOf(transaction, sounding(actor, narrowing, words.map(tokens)), narrowing)
}

async function threadsOf(transaction: Scoped, roads: RawBuilder<unknown>, { limit }: Narrowing): Promise<string[]> {
  const { rows } = await sql<{ thread_id: string }>`
    select distinct thread_id from (${roads}) as found order by thread_id desc limit ${limit + 1}
  `.execute(transaction)
  return rows.map(({ thread_id: thread }) => thread)
}

/** Goes on after the page before, by the column whose index is read: a condition on another one is not passed on. */
function next({ after }: Narrowing, column: RawBuilder<unknown>): RawBuilder<unknown> {
  return after === undefined ? sql`` : sql`and ${column} < ${after}::uuid`
}

/**
 * For each token the first threads of the list that have it, in the order of search_token_pkey, and for each further word
 * one of its tokens too.
 */
function having(
  actor: Actor,
  narrowing: Narrowing,
  tokens: readonly Buffer[],
  words: readonly (readonly Buffer[])[],
): RawBuilder<unknown> {
  const { programme, organisation } = actor
  const further = words.map(
    (word) => sql`and exists (
        select from clarion.search_token w
        where w.programme_id = ${programme} and w.reader = ${organisation} and w.token = any (${word}::bytea[])
          and w.thread_id = s.thread_id)`,
  )
  return sql`
    select near.thread_id from unnest(${tokens}::bytea[]) as asked (token) cross join lateral (
      select s.thread_id from clarion.search_token s
      join clarion.listing l on l.programme_id = s.programme_id and l.reader = s.reader and l.thread_id = s.thread_id
      where s.programme_id = ${programme} and s.reader = ${organisation} and s.token = asked.token ${next(narrowing, sql`s.thread_id`)}
        and ${listed(narrowing)} ${sql.join(further, sql` `)}
      group by s.thread_id order by s.thread_id desc limit ${narrowing.limit + 1}
    ) as near`
}

/** The threads whose code begins with a text, in the order of its bytes, which the index thread_by_code_prefix has. */
function beginning(actor: Actor, narrowing: Narrowing, code: string): RawBuilder<unknown> {
  return sql`
    select t.thread_id from clarion.thread t
    join clarion.listing l on l.programme_id = t.programme_id and l.reader = ${actor.organisation} and l.thread_id = t.thread_id
    where t.programme_id = ${actor.programme} and t.kind = ${narrowing.kind}
      and t.code collate "C" >= ${code} and t.code collate "C" < ${`${code}\u{10ffff}`}
      ${next(narrowing, sql`t.thread_id`)} and ${listed(narrowing)}`
}

/** The threads that have a sound of every word, in whichever names. */
function sounding(actor: Actor, narrowing: Narrowing, words: readonly (readonly Buffer[])[]): RawBuilder<unknown> {
  const match = (tokens: readonly Buffer[]) => sql`
    select s.thread_id from clarion.search_token s
    where s.programme_id = ${actor.programme} and s.reader = ${actor.organisation} and s.token = any (${tokens}::bytea[])`
  return sql`
    select l.thread_id from (${sql.join(words.map(match), sql` intersect `)}) as named
    join clarion.listing l on l.programme_id = ${actor.programme} and l.reader = ${actor.organisation} and l.thread_id = named.thread_id
    where ${listed(narrowing)} ${next(narrowing, sql`l.thread_id`)}`
}
