import type { KeyObject } from 'node:crypto'
import { type Fragment, fragment, joined, statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import type { Actor } from '../http/caller.ts'
import { exactText, keyedToken, pairsOf, querySounds } from '../sealing/search-tokens.ts'
import { type ListedRow, listed, listedColumns, type Narrowing } from './listed.ts'

/** A code is looked for by its beginning from so many characters on; fewer are those of every thirtieth case. */
const codeBeginning = 3

/** A step along what a search finds is no longer than this. */
const longestStep = 10_000

/** The threads that have one of the marks, newest first, one more than a page. */
export async function markedThreads(
  transaction: Scoped,
  actor: Actor,
  narrowing: Narrowing,
  marks: readonly Buffer[],
): Promise<readonly ListedRow[]> {
  const { programme, organisation } = actor
  // One token is looked up as one of a list: so the planner reads the index from the place on, and no further than a page.
  const { rows } = await statement<ListedRow>`
    select distinct on (near.thread_id) near.* from unnest(${[...marks]}::bytea[]) as asked (token) cross join lateral (
      select distinct on (s.thread_id) ${listedColumns} from clarion.search_token s
      join clarion.listing l on l.programme_id = s.programme_id and l.reader = s.reader and l.thread_id = s.thread_id
      where s.programme_id = ${programme} and s.reader = ${organisation} and s.token = asked.token ${next(narrowing, fragment`s.thread_id`)}
        and ${listed(narrowing)}
      order by s.thread_id desc limit ${narrowing.limit + 1}
    ) as near
    order by near.thread_id desc limit ${narrowing.limit + 1}`.execute(transaction)
  return rows
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
): Promise<readonly ListedRow[]> {
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
  roads: (place: Narrowing, width: number) => Fragment[],
): Promise<readonly ListedRow[]> {
  const found: ListedRow[] = []
  let { after } = narrowing
  for (let width = narrowing.limit + 1; ; width = Math.min(4 * width, longestStep)) {
    const { rows } = await statement<{ place: string } & (ListedRow | { readonly thread_id: null })>`
      select near.thread_id as place, list.*
      from (
        select distinct thread_id from (${joined(roads({ ...narrowing, after }, width), fragment` union all `)}) as road
        order by thread_id desc limit ${width}
      ) as near
      left join lateral (
        select ${listedColumns} from clarion.listing l
        where l.programme_id = ${programme} and l.reader = ${organisation} and l.thread_id = near.thread_id and ${listed(narrowing)}
      ) as list on true
      order by near.thread_id desc`.execute(transaction)
    for (const row of rows) if (row.thread_id !== null) found.push(row)
    if (rows.length < width || found.length > narrowing.limit) return found.slice(0, narrowing.limit + 1)
    after = rows.at(-1)?.place
  }
}

/** Goes on after the page before, by the column whose index is read: a condition on another one is not passed on. */
function next({ after }: Narrowing, column: Fragment): Fragment {
  return after === undefined ? fragment`` : fragment`and ${column} < ${after}::uuid`
}

/** For each token the first threads that have it, in the order of search_token_pkey, and of each further word one too. */
function having(
  actor: Actor,
  narrowing: Narrowing,
  width: number,
  tokens: readonly Buffer[],
  words: readonly (readonly Buffer[])[],
): Fragment {
  const { programme, organisation } = actor
  const further = words.map(
    (word) => fragment`and exists (
        select from clarion.search_token w
        where w.programme_id = ${programme} and w.reader = ${organisation} and w.token = any (${word}::bytea[])
          and w.thread_id = s.thread_id)`,
  )
  return fragment`
    select near.thread_id from unnest(${tokens}::bytea[]) as asked (token) cross join lateral (
      select s.thread_id from clarion.search_token s
      where s.programme_id = ${programme} and s.reader = ${organisation} and s.token = asked.token ${next(narrowing, fragment`s.thread_id`)}
        ${joined(further, fragment` `)}
      group by s.thread_id order by s.thread_id desc limit ${width}
    ) as near`
}

/** The threads whose code begins with a text, in the order of its bytes, which the index thread_by_code_prefix has. */
function beginning({ programme }: Actor, narrowing: Narrowing, code: string): Fragment {
  return fragment`
    select t.thread_id from clarion.thread t
    where t.programme_id = ${programme} and t.kind = ${narrowing.kind}
      and t.code collate "C" >= ${code} and t.code collate "C" < ${`${code}\u{10ffff}`} ${next(narrowing, fragment`t.thread_id`)}`
}

/** The threads that have a sound of every word, in whichever names. */
function sounding(actor: Actor, narrowing: Narrowing, words: readonly (readonly Buffer[])[]): Fragment {
  const match = (tokens: readonly Buffer[]) => fragment`
    select s.thread_id from clarion.search_token s
    where s.programme_id = ${actor.programme} and s.reader = ${actor.organisation} and s.token = any (${tokens}::bytea[])
      ${next(narrowing, fragment`s.thread_id`)}`
  return fragment`select thread_id from (${joined(words.map(match), fragment` intersect `)}) as named`
}
