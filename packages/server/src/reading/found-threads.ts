import type { KeyObject } from 'node:crypto'
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

/** A step along what a search finds is no longer than this. */
const longestStep = 10_000

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
  const { programme, organisation } = actor
  // One token is looked up as one of a list: so the planner reads the index from the place on, and no further than a page.
  const { rows } = await sql<{ thread_id: string }>`
    select near.thread_id from unnest(${[mark]}::bytea[]) as asked (token) cross join lateral (
      select s.thread_id from clarion.search_token s
      join clarion.listing l on l.programme_id = s.programme_id and l.reader = s.reader and l.thread_id = s.thread_id
      where s.programme_id = ${programme} and s.reader = ${organisation} and s.token = asked.token ${next(narrowing, sql`s.thread_id`)}
        and ${listed(narrowing)}
      group by s.thread_id order by s.thread_id desc limit ${narrowing.limit + 1}
    ) as near`.execute(transaction)
  return rows.map(({ thread_id: thread }) => thread)
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
  key: KeyObject,
  text: string,
): Promise<string[]> {
  const tokens = (sounds: readonly string[]) => [...new Set(sounds)].map((sound) => keyedToken(key, sound))
  const words = querySounds(text)
  const [first, second, ...more] = words
  const code = text.trim().toUpperCase()
  const found = await walked(transaction, actor, narrowing, (place, width) => [
    having(actor, place, width, tokens([exactText(text)]), []),
    ...(first ? [having(actor, place, width, tokens(second ? pairsOf(first, second) : first), more.map(tokens))] : []),
    ...(code.length >= codeBeginning ? [beginning(actor, place, code)] : []),
  ])
  if (found.length > 0 || !second) return found
  return await walked(transaction, actor, narrowing, (place) => [sounding(actor, place, words.map(tokens))])
}

/**
 * Goes along what several roads find, newest first, until a page is full. A name has several sounds, and each of them leads
 * to the same threads: so the doubles are dropped first, and only those that are left are looked up in the list. What the
 * list leaves out (closed cases, when open ones are asked for) is made up for by going on, in longer steps.
 *
 * @param roads from a place on, the first so many threads of each road at least
 */
async function walked(
  transaction: Scoped,
  { programme, organisation }: Actor,
  narrowing: Narrowing,
  roads: (place: Narrowing, width: number) => RawBuilder<unknown>[],
): Promise<string[]> {
  const found: string[] = []
  let { after } = narrowing
  for (let width = narrowing.limit + 1; ; width = Math.min(4 * width, longestStep)) {
    const { rows } = await sql<{ thread_id: string; listed: boolean }>`
      select near.thread_id, exists (
        select from clarion.listing l
        where l.programme_id = ${programme} and l.reader = ${organisation} and l.thread_id = near.thread_id and ${listed(narrowing)}
      ) as listed
      from (
        select distinct thread_id from (${sql.join(roads({ ...narrowing, after }, width), sql` union all `)}) as road
        order by thread_id desc limit ${width}
      ) as near order by near.thread_id desc`.execute(transaction)
    for (const row of rows) if (row.listed) found.push(row.thread_id)
    if (rows.length < width || found.length > narrowing.limit) return found.slice(0, narrowing.limit + 1)
    after = rows.at(-1)?.thread_id
  }
}

/** Goes on after the page before, by the column whose index is read: a condition on another one is not passed on. */
function next({ after }: Narrowing, column: RawBuilder<unknown>): RawBuilder<unknown> {
  return after === undefined ? sql`` : sql`and ${column} < ${after}::uuid`
}

/** For each token the first threads that have it, in the order of search_token_pkey, and of each further word one too. */
function having(
  actor: Actor,
  narrowing: Narrowing,
  width: number,
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
      where s.programme_id = ${programme} and s.reader = ${organisation} and s.token = asked.token ${next(narrowing, sql`s.thread_id`)}
        ${sql.join(further, sql` `)}
      group by s.thread_id order by s.thread_id desc limit ${width}
    ) as near`
}

/** The threads whose code begins with a text, in the order of its bytes, which the index thread_by_code_prefix has. */
function beginning({ programme }: Actor, narrowing: Narrowing, code: string): RawBuilder<unknown> {
  return sql`
    select t.thread_id from clarion.thread t
    where t.programme_id = ${programme} and t.kind = ${narrowing.kind}
      and t.code collate "C" >= ${code} and t.code collate "C" < ${`${code}\u{10ffff}`} ${next(narrowing, sql`t.thread_id`)}`
}

/** The threads that have a sound of every word, in whichever names. */
function sounding(actor: Actor, narrowing: Narrowing, words: readonly (readonly Buffer[])[]): RawBuilder<unknown> {
  const match = (tokens: readonly Buffer[]) => sql`
    select s.thread_id from clarion.search_token s
    where s.programme_id = ${actor.programme} and s.reader = ${actor.organisation} and s.token = any (${tokens}::bytea[])
      ${next(narrowing, sql`s.thread_id`)}`
  return sql`select thread_id from (${sql.join(words.map(match), sql` intersect `)}) as named`
}
