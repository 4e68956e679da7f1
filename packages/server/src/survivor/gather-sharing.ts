import { isLive } from '@clarion/journal'
import type { SharedWith, Sharing } from '@clarion/public'
import { actorOf, type SurvivorCaller } from '../http/caller.ts'
import { type Matrix, readMatrix } from '../reading/read-matrix.ts'
import type { Services } from '../services.ts'

/** The ledger as her pages show it, and what they are made from. */
export type GatheredSharing = Sharing & { readonly titles: ReadonlyMap<string, string> }

/**
 * Who may see what now. What has ended by its time has ended, whether or not anybody has swept it up.
 *
 * @throws ProblemError `not-found` when her case is gone
 */
export async function gatherSharing(services: Services, caller: SurvivorCaller): Promise<GatheredSharing> {
  const matrix = await readMatrix(services, actorOf(caller), caller.thread)
  const now = new Date(services.now()).toISOString()
  const names = new Map(matrix.readers.map(({ reader, name }) => [reader, name]))
  const shared = (grant: Matrix['grants'][number]): SharedWith => ({
    id: grant.id,
    reader: grant.reader,
    name: names.get(grant.reader) ?? '',
    sections: grant.sections,
    basis: grant.basis,
    purpose: grant.purpose,
    from: grant.from,
    until: grant.until,
  })
  const over = matrix.grants.filter((grant) => !isLive(grant, now))
  const ended = [
    ...matrix.ended.map((grant) => ({ ...shared(grant), endedAt: grant.endedAt, how: grant.how })),
    ...over.map((grant) => ({ ...shared(grant), endedAt: grant.until ?? now, how: 'time' })),
  ]
  return {
    lead: matrix.readers.find(({ role }) => role === 'lead')?.name ?? '',
    paused: matrix.paused,
    sections: matrix.sections,
    live: matrix.grants.filter((grant) => isLive(grant, now)).map(shared),
    ended: ended.sort((one, other) => (one.endedAt < other.endedAt ? 1 : -1)),
    titles: new Map(matrix.sections.map(({ name, title }) => [name, title])),
  }
}
