import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import { type ThreadKey, threadKey } from './envelope.ts'
import { unwrapKey, wrapKey } from './wrap.ts'

/** What a programme's key gives: one key wraps thread keys, one makes search tokens, one hides code phrases. */
export type ProgrammeKeys = { readonly wrapping: KeyObject; readonly tokens: KeyObject; readonly phrases: KeyObject }

/**
 * The keys of this server: the operator's, which is never in the database, and the programmes' that it opens. A thread's
 * key is opened for one transaction and not kept: after erasure nothing in memory may open it again.
 */
export class KeyRing {
  readonly #operator: KeyObject
  readonly #programmes = new Map<string, ProgrammeKeys>()

  /** @param operator 32 bytes */
  constructor(operator: Uint8Array) {
    if (operator.length !== 32) throw new TypeError('the operator key must have 32 bytes')
    this.#operator = createSecretKey(operator)
  }

  /** Founds a programme's key, in the transaction that founds the programme. */
  async found(transaction: Scoped, programme: string): Promise<ProgrammeKeys> {
    const secret = randomBytes(32)
    const wrapped = wrapKey(this.#operator, secret, `programme ${programme}`)
    await transaction.insertInto('clarion.programme_key').values({ programme_id: programme, wrapped }).execute()
    return this.#keep(programme, secret)
  }

  /**
   * @returns the programme's keys, opened once per process
   * @throws Error when the operator key is not the one the programme was founded with
   */
  async programme(transaction: Scoped, programme: string): Promise<ProgrammeKeys> {
    const known = this.#programmes.get(programme)
    if (known) return known
    const row = await transaction
      .selectFrom('clarion.programme_key')
      .select('wrapped')
      .where('programme_id', '=', programme)
      .executeTakeFirstOrThrow()
    return this.#keep(programme, unwrapKey(this.#operator, row.wrapped, `programme ${programme}`))
  }

  /** A key for a server-wide use (signing checkpoints, sealing authenticators), drawn from the operator's. */
  derived(purpose: string): KeyObject {
    return createSecretKey(Buffer.from(hkdfSync('sha256', this.#operator, '', `clarion ${purpose}`, 32)))
  }

  #keep(programme: string, secret: Uint8Array): ProgrammeKeys {
    const drawn = createSecretKey(secret)
    const derive = (purpose: string) =>
      createSecretKey(Buffer.from(hkdfSync('sha256', drawn, '', `clarion programme ${purpose}`, 32)))
    const keys = { wrapping: derive('wrapping'), tokens: derive('tokens'), phrases: derive('phrases') }
    this.#programmes.set(programme, keys)
    return keys
  }
}

/** @returns a new thread key and the form in which it is stored */
export function newThreadKey(keys: ProgrammeKeys, thread: string): { key: ThreadKey; wrapped: Buffer } {
  const secret = randomBytes(32)
  return { key: threadKey(secret), wrapped: wrapKey(keys.wrapping, secret, `thread ${thread}`) }
}

/** @returns the keys of the threads that have one; an erased thread has none */
export async function threadKeys(
  transaction: Scoped,
  keys: ProgrammeKeys,
  programme: string,
  threads: readonly string[],
): Promise<Map<string, ThreadKey>> {
  const rows = await transaction
    .selectFrom('clarion.thread_key')
    .select(['thread_id', 'wrapped'])
    .where('programme_id', '=', programme)
    .where('thread_id', '=', sql<string>`any (${threads}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.thread_id, openThreadKey(keys, row.thread_id, row.wrapped)]))
}

/** @returns a thread's key, opened from the form in which it is stored */
export function openThreadKey(keys: ProgrammeKeys, thread: string, wrapped: Uint8Array): ThreadKey {
  return threadKey(unwrapKey(keys.wrapping, wrapped, `thread ${thread}`))
}
