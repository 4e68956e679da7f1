import { refuse, type Section } from '@clarion/journal'
import { asKeeper, type Scoped, withScope } from '../database/with-scope.ts'
import { loadSections } from '../door/load-threads.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { openAll, type ThreadKey } from '../sealing/envelope.ts'
import { openThreadKey } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { recordLooks } from './record-look.ts'
import { actorBases, knownThread } from './thread-access.ts'

/** A section as a reader sees it: opened, with its version and what is in dispute. */
export type ReadSection = {
  readonly key: string
  readonly version: number
  readonly state: unknown
  readonly disputes: readonly string[]
}

/**
 * One section of one thread, for one actor. The look is written to the access log in the same transaction.
 *
 * @throws ProblemError `not-found` when there is no such thread or section, or none that the actor may see
 */
export async function readSection(services: Services, actor: Actor, thread: string, key: string): Promise<ReadSection> {
  return await withScope(services.database, scopeOf(actor), (transaction) =>
    lookAtSection(services, transaction, actor, thread, key, 'read'),
  )
}

/**
 * The same inside a transaction that has the actor's scope.
 *
 * @param act what the look is written down as
 * @throws ProblemError as above
 */
export async function lookAtSection(
  services: Services,
  transaction: Scoped,
  actor: Actor,
  thread: string,
  key: string,
  act: 'read' | 'print',
): Promise<ReadSection> {
  const { basis, ...read } = await guardedSection(services, transaction, actor, thread, key)
  await recordLooks(services, transaction, actor, [{ act, thread, section: key, basis }])
  return read
}

/**
 * The same without writing the look down: for what nobody looks at, such as a page that is put together for the whole world.
 *
 * @throws ProblemError as above
 */
export async function guardedSection(
  services: Services,
  transaction: Scoped,
  actor: Actor,
  thread: string,
  key: string,
): Promise<ReadSection & { readonly basis: string }> {
  const known = await knownThread(services.registry, transaction, actor, thread, key)
  const row = known.section
  const section = services.registry.sectionOf(known.vocabulary, key) ?? refuse('not-found')
  const state = row ? row.state : section.initial
  const now = new Date(services.now()).toISOString()
  const [basis] = actorBases(known, actor, key, now, section.audience?.(state))
  if (!basis || (!row && section.many)) refuse('not-found')
  const keys = await services.keys.programme(transaction, actor.programme)
  const opened = known.wrapped === undefined ? null : openThreadKey(keys, thread, known.wrapped)
  const whole = openAll(opened, thread, state)
  return {
    key,
    version: row?.version ?? 0,
    state:
      row && section.veiled
        ? await veiled(transaction, actor, known.lead, thread, section.veiled, whole, opened)
        : whole,
    disputes: section.disputes?.(state) ?? [],
    basis: basis.basis,
  }
}

/**
 * What other sections take out of this one, whoever reads: they need not be the reader's to see, so they are
 * read with the eyes of the thread's keeper, and nothing of them is given out.
 */
async function veiled(
  transaction: Scoped,
  actor: Actor,
  lead: string,
  thread: string,
  { by, show, opens }: NonNullable<Section['veiled']>,
  state: unknown,
  key: ThreadKey | null,
): Promise<unknown> {
  const stored = await statesThatVeil(transaction, actor, thread, by)
  const states = opens
    ? Object.fromEntries(Object.entries(stored).map(([name, one]) => [name, one && openAll(key, thread, one)]))
    : stored
  return show(state, states, actor.organisation === lead, actor.organisation)
}

/** @returns the states of other sections by their names, as they are stored, whether or not the reader may see those sections */
export async function statesThatVeil(
  transaction: Scoped,
  { programme }: Pick<Actor, 'programme'>,
  thread: string,
  by: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const loaded =
    by.length > 0 ? await asKeeper(transaction, thread, () => loadSections(transaction, programme, [thread], by)) : null
  const others = loaded?.get(thread)
  return Object.fromEntries(by.map((name) => [name, others?.get(name)?.state]))
}
