import { ProblemError } from '@clarion/journal'
import type { ListedCycle } from '@clarion/public'
import { veilOf, withdrawnMark } from '@clarion/review'
import { withScope } from '../database/with-scope.ts'
import { scopeOf } from '../http/caller.ts'
import { listThreads } from '../reading/list-threads.ts'
import type { Services } from '../services.ts'
import { expectOpen, openHearing } from './open-cycle.ts'
import { publicReader } from './public-reader.ts'

/**
 * The hearings of a programme whose summary is published, the last one first; of a hundred that changed last.
 *
 * @throws ProblemError `not-found` unless the programme shows them to everybody
 */
export async function listCycles(services: Services, programme: string): Promise<readonly ListedCycle[]> {
  const reader = publicReader(programme)
  await withScope(services.database, scopeOf(reader), async (transaction) => {
    await expectOpen(services, transaction, programme)
  })
  const { threads } = await listThreads(services, reader, { kind: 'hearing', limit: 100 })
  const cycles: ListedCycle[] = []
  for (const { thread } of threads) {
    const open = await openHearing(services, programme, thread).catch(notPublic)
    if (!open) continue
    const { title, day } = open.hearing
    const hidden = veilOf(open.record, open.speakers).hides(title)
    cycles.push({ hearing: thread, title: hidden ? withdrawnMark : title, day })
  }
  return cycles.sort((one, other) => (one.day < other.day ? 1 : -1))
}

/** A hearing that is announced is listed too, and has nothing for the world yet. */
function notPublic(thrown: unknown): undefined {
  if (!(thrown instanceof ProblemError) || thrown.problem.code !== 'not-found') throw thrown
}
