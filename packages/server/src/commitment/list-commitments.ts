import {
  type CommitmentRow,
  type CommitmentState,
  commitmentRows,
  commitmentVocabulary,
  type ProgressState,
} from '@clarion/review'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { listThreads } from '../reading/list-threads.ts'
import { guardedSection } from '../reading/read-section.ts'
import { recordLooks } from '../reading/record-look.ts'
import { readsAnyOf } from '../reading/thread-access.ts'
import type { Services } from '../services.ts'

/** A promise in a table: its words and where everybody stands, in two columns. */
export type ListedCommitment = {
  readonly thread: string
  readonly declaration: string | null
  readonly symbol: string
  readonly adopted: string
  readonly label: string
  readonly quote: string
  readonly repeats: readonly string[]
  readonly rows: readonly Pick<CommitmentRow, 'party' | 'notJoined' | 'self' | 'reading' | 'compared'>[]
}

/** So many fit in one answer; the oldest changes are on the next page. */
const inOnePage = 100

/**
 * Commitments with the status of everybody who must act, reported, was read or did not join. The looks are recorded.
 *
 * @param after where the last page ended
 */
export async function listCommitments(
  services: Services,
  actor: Actor,
  after: string | undefined,
): Promise<{ readonly commitments: readonly ListedCommitment[]; readonly next: string | null }> {
  if (!readsAnyOf(commitmentVocabulary, actor)) return { commitments: [], next: null }
  const page = await listThreads(services, actor, { kind: 'commitment', limit: inOnePage, after })
  const commitments = await withScope(services.database, scopeOf(actor), async (transaction) => {
    const found: ListedCommitment[] = []
    for (const { thread } of page.threads) found.push(await listed(services, transaction, actor, thread))
    const looks = found.map(({ thread }) => ({ act: 'read', thread, section: 'progress', basis: 'open' }))
    await recordLooks(services, transaction, actor, looks)
    return found
  })
  return { commitments, next: page.next }
}

async function listed(
  services: Services,
  transaction: Scoped,
  actor: Actor,
  thread: string,
): Promise<ListedCommitment> {
  const read = async (key: string) => (await guardedSection(services, transaction, actor, thread, key)).state
  const state = (await read('commitment')) as CommitmentState
  const rows = commitmentRows(state, (await read('progress')) as ProgressState)
  const { declaration, symbol, adopted, label, span, repeats } = state
  return {
    ...{ thread, declaration, symbol, adopted, label, repeats, quote: span?.quote ?? '' },
    rows: rows.map(({ party, notJoined, self, reading, compared }) => ({ party, notJoined, self, reading, compared })),
  }
}
