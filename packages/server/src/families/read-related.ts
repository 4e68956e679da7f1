import type { RelationsState } from '@clarion/casework'
import { refuse } from '@clarion/journal'
import { sql } from 'kysely'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { recordLooks } from '../reading/record-look.ts'
import { actorBases, type KnownThread, knownThread } from '../reading/thread-access.ts'
import { openText } from '../sealing/envelope.ts'
import { threadKeys } from '../sealing/key-ring.ts'
import { keysOfTwo } from '../sealing/keys-of-two.ts'
import type { Services } from '../services.ts'
import { casesInShort, type ShortCase } from './cases-in-short.ts'

/** A case of the family or group: in short, as in a list. */
export type Related = {
  /** The cases that this one is linked with. */
  readonly linked: readonly {
    /** The entry here that said so, and the one there; by them the link is ended. */
    readonly half: string
    readonly far: { readonly half: string; readonly thread: string } | null
    readonly how: string | null
    readonly said: string
    /** Null where another organisation leads that case now: then nothing of it is told. */
    readonly other: ShortCase | null
  }[]
  /** The cases that those are linked with, and so on: each with the one through which it belongs. */
  readonly group: readonly (ShortCase & { readonly through: string })[]
  /** Whether the group goes on beyond what is shown. */
  readonly more: boolean
}

/** No group is shown larger, with the case itself. */
const mostCases = 50

/**
 * The family and the group of a case: whom it is linked with, and whom those are. Only of cases that the actor's organisation
 * leads is anything said, and a look is recorded in each.
 *
 * @throws ProblemError `not-found` when the actor may not read the links of this case
 */
export async function readRelated(services: Services, actor: Actor, thread: string): Promise<Related> {
  const key = `relations/${actor.organisation}`
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const known = await knownThread(services.registry, transaction, actor, thread, key)
    const [basis] = actorBases(known, actor, key, new Date(services.now()).toISOString())
    if (!basis) refuse('not-found')
    const direct = await rowsOf(transaction, actor, [thread], key)
    const cases = new Map<string, ShortCase & { readonly through: string }>()
    let level = direct.map((row) => ({ from: thread, to: row.far_thread }))
    let more = false
    for (const seen = new Set([thread]); level.length > 0 && !more; ) {
      const fresh = [...new Map(level.map((step) => [step.to, step])).values()].filter(({ to }) => !seen.has(to))
      const room = fresh.slice(0, mostCases - seen.size)
      more = room.length < fresh.length
      for (const { to } of room) seen.add(to)
      const found = await casesInShort(
        services,
        transaction,
        actor,
        room.map(({ to }) => to),
      )
      for (const { from, to } of room) {
        const one = found.get(to)
        if (one) cases.set(to, { ...one, through: from })
      }
      level = (await rowsOf(transaction, actor, [...found.keys()], key)).map((row) => ({
        from: row.thread_id,
        to: row.far_thread,
      }))
    }
    const looks = [thread, ...cases.keys()].map((one) => ({
      act: 'read',
      thread: one,
      section: key,
      basis: basis.basis,
    }))
    await recordLooks(services, transaction, actor, looks)
    const hows = await openHows(services, transaction, actor, known, direct)
    const linked = direct.map((row) => {
      const one = cases.get(row.far_thread)
      const { how = null, said = '' } = hows.get(row.half) ?? {}
      const far = one ? { half: row.far_half, thread: row.far_thread } : null
      return { half: row.half, far, how, said, other: one ? withoutWay(one) : null }
    })
    const near = new Set(direct.map((row) => row.far_thread))
    return { linked, group: [...cases.values()].filter((one) => !near.has(one.thread)), more }
  })
}

function withoutWay({ through: _through, ...one }: ShortCase & { readonly through: string }): ShortCase {
  return one
}

function rowsOf(transaction: Scoped, actor: Actor, threads: readonly string[], section: string) {
  return transaction
    .selectFrom('clarion.relation')
    .select(['thread_id', 'half', 'far_thread', 'far_half'])
    .where('programme_id', '=', actor.programme)
    .where('thread_id', '=', sql<string>`any (${threads}::uuid[])`)
    .where('section', '=', section)
    .orderBy('half')
    .execute()
}

/** Who the other person is to this one, of each half: opened with the keys of both cases. */
async function openHows(
  { keys }: Services,
  transaction: Scoped,
  { programme }: Actor,
  { thread, section }: KnownThread,
  rows: Awaited<ReturnType<typeof rowsOf>>,
): Promise<Map<string, { readonly how: string | null; readonly said: string }>> {
  const state = section?.state as RelationsState | undefined
  const far = new Map(rows.map((row) => [row.half, row.far_thread]))
  const opened = await threadKeys(transaction, await keys.programme(transaction, programme), programme, [
    thread,
    ...far.values(),
  ])
  const near = opened.get(thread)
  return new Map(
    (state?.halves ?? []).map(({ id, how, said }) => {
      const other = opened.get(far.get(id) ?? '')
      return [id, { said, how: near && other ? openText(keysOfTwo(near, other, thread), thread, how) : null }]
    }),
  )
}
