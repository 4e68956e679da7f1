import { type Scoped, withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { openAll } from '../sealing/envelope.ts'
import { threadKeys } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { namesOf } from './names-of.ts'
import { statesThatVeil } from './read-section.ts'
import { recordLooks } from './record-look.ts'
import { actorBases, type KnownThread, knownThread } from './thread-access.ts'

/** A page of a thread's journal, as this actor may read it. */
export type JournalPage = {
  readonly entries: readonly {
    readonly id: string
    readonly number: number
    readonly kind: string
    readonly title: string
    readonly sentence: string
    readonly section: string
    readonly author: { readonly id: string; readonly name: string }
    readonly organisation: { readonly id: string; readonly name: string }
    readonly said: string
    readonly received: string
    readonly body: unknown
  }[]
  readonly next: number | null
}

/**
 * The journal of a thread, newest first: the entries of the sections that the actor may see now, opened. Each section
 * that appears on the page is a look.
 *
 * @param before only entries with a smaller number; undefined for the newest
 * @throws ProblemError `not-found` when the actor may not know the thread
 */
export async function readJournal(
  services: Services,
  actor: Actor,
  thread: string,
  before: number | undefined,
  limit: number,
): Promise<JournalPage> {
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const known = await knownThread(services.registry, transaction, actor, thread)
    let query = transaction
      .selectFrom('clarion.entry as e')
      .innerJoin('clarion.section as s', (join) =>
        join
          .onRef('s.programme_id', '=', 'e.programme_id')
          .onRef('s.thread_id', '=', 'e.thread_id')
          .onRef('s.section', '=', 'e.section'),
      )
      .select([
        'e.entry_id',
        'e.number',
        'e.kind',
        'e.section',
        'e.author',
        'e.organisation',
        'e.said',
        'e.received',
        'e.body',
        's.state',
      ])
      .where('e.programme_id', '=', actor.programme)
      .where('e.thread_id', '=', thread)
    if (before !== undefined) query = query.where('e.number', '<', String(before))
    const rows = await query
      .orderBy('e.number', 'desc')
      .limit(limit + 1)
      .execute()
    const now = new Date(services.now()).toISOString()
    const tells = await tellingOf(services, transaction, actor, known, rows)
    const seen = rows.slice(0, limit).flatMap((row) => {
      const section = services.registry.sectionOf(known.vocabulary, row.section)
      if (!tells(row)) return []
      const [basis] = actorBases(known, actor, row.section, now, section?.audience?.(row.state))
      return basis ? [{ row, basis: basis.basis }] : []
    })
    const looks = new Map(seen.map(({ row, basis }) => [row.section, basis]))
    await recordLooks(
      services,
      transaction,
      actor,
      [...looks].map(([section, basis]) => ({ act: 'journal', thread, section, basis })),
    )
    const keys = await services.keys.programme(transaction, actor.programme)
    const key = (await threadKeys(transaction, keys, actor.programme, [thread])).get(thread) ?? null
    const names = await namesOf(
      transaction,
      actor.programme,
      seen.flatMap(({ row }) => [row.author, row.organisation]),
    )
    const named = (id: string) => ({ id, name: names.get(id) ?? '' })
    return {
      entries: seen.map(({ row }) => {
        const { title, sentence, readWhereItStands } = services.registry.kind(row.kind)
        return {
          id: row.entry_id,
          number: Number(row.number),
          kind: row.kind,
          title,
          sentence,
          section: row.section,
          author: named(row.author),
          organisation: named(row.organisation),
          said: row.said,
          received: row.received,
          body: readWhereItStands ? null : openAll(key, thread, row.body),
        }
      }),
      next: rows.length > limit ? Number(rows[limit - 1]?.number ?? 0) : null,
    }
  })
}

type Row = { readonly kind: string; readonly section: string }

/** Which entries are told at all: a section may be open to a reader, and what was said on the way to it not. */
async function tellingOf(
  services: Services,
  transaction: Scoped,
  actor: Actor,
  { thread, vocabulary }: KnownThread,
  rows: readonly Row[],
): Promise<(row: Row) => boolean> {
  const rules = new Map<string, (kind: string) => boolean>()
  for (const name of new Set(rows.map(({ section }) => section))) {
    const veil = services.registry.sectionOf(vocabulary, name)?.veiled
    if (!veil?.tells) continue
    const states = await statesThatVeil(transaction, actor, thread, veil.by)
    rules.set(name, (kind) => veil.tells?.(kind, states, actor.organisation) ?? true)
  }
  return ({ kind, section }) => rules.get(section)?.(kind) ?? true
}
