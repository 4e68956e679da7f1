import { type DocumentsState, documentsSection } from '@clarion/casework'
import { refuse } from '@clarion/journal'
import { storedState } from '../database/stored-state.ts'
import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { recordLooks } from '../reading/record-look.ts'
import { actorBases, knownThread } from '../reading/thread-access.ts'
import { openText } from '../sealing/envelope.ts'
import { threadKeys } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { addressOf, openFile, threadFolder } from './file-store.ts'

/** A document's content as it is given out. */
export type ReadFile = {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * The content of a document that was attached to a thread, for one actor. Whether the actor may see the section of
 * documents is asked anew each time, and the look is recorded before the first byte is given out.
 *
 * @throws ProblemError `not-found` when there is no such document, or none that the actor may see; `file-missing` when its
 *   content is not on this server's disk
 */
export async function readFile(services: Services, actor: Actor, thread: string, file: string): Promise<ReadFile> {
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const known = await knownThread(services.registry, transaction, actor, thread)
    const now = new Date(services.now()).toISOString()
    const [basis] = actorBases(known, actor, documentsSection.name, now)
    const state = await storedState<DocumentsState>(transaction, actor.programme, thread, documentsSection.name)
    const { documents } = state ?? documentsSection.initial
    const document = documents.find((each) => each.file === file)
    const keys = await services.keys.programme(transaction, actor.programme)
    const key = (await threadKeys(transaction, keys, actor.programme, [thread])).get(thread)
    if (!basis || !document || !key) refuse('not-found')
    const look = { act: 'file', thread, section: documentsSection.name, basis: basis.basis }
    await recordLooks(services, transaction, actor, [look])
    const folder = threadFolder(services.directory, actor.programme, thread)
    const content = await openFile(folder, key, addressOf(key, document.hash))
    if (!content) refuse('file-missing')
    const { type, size, name } = document
    return { name: openText(key, thread, name) ?? '', type, size, content }
  })
}
