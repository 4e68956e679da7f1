import { rm } from 'node:fs/promises'
import { documentsSection } from '@clarion/casework'
import { basesFor, identifier, refuse } from '@clarion/journal'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { loadSections } from '../door/load-threads.ts'
import { accessStates } from '../door/thread-work.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { actorBases, knownThread } from '../reading/thread-access.ts'
import type { ThreadKey } from '../sealing/envelope.ts'
import { newThreadKey, threadKeys } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { addressOf, keepFile, receiveFile, threadFolder } from './file-store.ts'

/** A file that was taken in, in the words of the entry that will attach it. */
export type UploadedFile = {
  readonly file: string
  readonly hash: string
  readonly type: string
  readonly size: number
}

/**
 * Takes a file in for a thread, from an actor who may attach documents there. It is nobody's to read until an entry
 * `document.attached` names it; one that is never named is swept away after a day. Sending the same content again gives
 * the same file.
 *
 * @param declared the media type that the sender gives
 * @throws ProblemError `not-found`, `not-covered`, `too-large`, `media-type-refused`
 */
export async function uploadFile(
  services: Services,
  actor: Actor,
  thread: string,
  declared: string | undefined,
  content: AsyncIterable<Uint8Array>,
): Promise<UploadedFile> {
  // Asked before the first byte is read, and once more when all of them are there: consent can end in between.
  const key = await withThreadHeld(services, actor, thread, (transaction) =>
    keyOf(services, transaction, actor.programme, thread),
  )
  const { waiting, hash, type, size } = await receiveFile(services.directory, key, declared, content)
  try {
    const address = addressOf(key, hash)
    const file = await withThreadHeld(services, actor, thread, async (transaction) => {
      const row = { address, hash, type, size, thread_id: thread }
      const id = await enrol(services, transaction, actor.programme, row)
      await keepFile(waiting, threadFolder(services.directory, actor.programme, thread), address)
      return id
    })
    return { file, hash, type, size }
  } finally {
    await rm(waiting, { force: true })
  }
}

/** Runs work while holding the thread's lock, for an actor who may attach to it now; so erasure waits, or has been. */
async function withThreadHeld<Result>(
  services: Services,
  actor: Actor,
  thread: string,
  work: (transaction: Scoped) => Promise<Result>,
): Promise<Result> {
  const { registry, database } = services
  // With the actor's own eyes first, so that the policies of the database have their say.
  const known = await withScope(database, scopeOf(actor), (transaction) =>
    knownThread(registry, transaction, actor, thread),
  )
  const { vocabulary } = known
  if (!vocabulary.sections.includes(documentsSection)) refuse('not-found')
  const { programme, organisation } = actor
  return await withScope(database, { ...scopeOf(actor), keeper: [thread] }, async (transaction) => {
    await transaction
      .selectFrom('clarion.thread')
      .select('thread_id')
      .where('programme_id', '=', programme)
      .where('thread_id', '=', thread)
      .forUpdate()
      .execute()
    const states = (await loadSections(transaction, programme, [thread], vocabulary.accessSections)).get(thread)
    const access = vocabulary.access(accessStates({ vocabulary, states: states ?? new Map() }))
    const now = new Date(services.now()).toISOString()
    if (actorBases({ ...known, access }, actor, documentsSection.name, now).length === 0) {
      const knows = vocabulary.sections.some(({ name }) => basesFor(access, organisation, name, now).length > 0)
      if (!knows) refuse('not-found')
      refuse('not-covered', { section: documentsSection.name })
    }
    return await work(transaction)
  })
}

/** A case in which nothing was sealed yet has no key: it gets one with its first file. */
async function keyOf(services: Services, transaction: Scoped, programme: string, thread: string): Promise<ThreadKey> {
  const keys = await services.keys.programme(transaction, programme)
  const known = (await threadKeys(transaction, keys, programme, [thread])).get(thread)
  if (known) return known
  const { key, wrapped } = newThreadKey(keys, thread)
  await transaction
    .insertInto('clarion.thread_key')
    .values({ programme_id: programme, thread_id: thread, wrapped })
    .execute()
  return key
}

/** @returns the file's id: a new one, or that of the same content in the same thread */
async function enrol(
  services: Services,
  transaction: Scoped,
  programme: string,
  row: { thread_id: string; address: string; hash: string; type: string; size: number },
): Promise<string> {
  const now = services.now()
  await transaction
    .insertInto('clarion.file')
    .values({
      ...row,
      programme_id: programme,
      file_id: identifier(now, services.random(10)),
      uploaded: new Date(now),
      attached: null,
    })
    .onConflict((conflict) => conflict.constraint('file_address_unique').doNothing())
    .execute()
  const kept = await transaction
    .selectFrom('clarion.file')
    .select('file_id')
    .where('programme_id', '=', programme)
    .where('thread_id', '=', row.thread_id)
    .where('address', '=', row.address)
    .executeTakeFirstOrThrow()
  return kept.file_id
}
