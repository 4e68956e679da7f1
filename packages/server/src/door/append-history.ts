import type { NewEntry } from '@clarion/journal'
import { withScope } from '../database/with-scope.ts'
import type { Actor } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { admitEntry } from './admit-entry.ts'
import { joinHalves } from './check-relations.ts'
import { loadThreads, lockThreads } from './load-threads.ts'
import { loadNamedThings } from './named-things.ts'
import { parseEntries } from './parse-entries.ts'
import { writeThreads } from './write-threads.ts'

/** One thing that somebody said in the past: an entry, and who said it. It is taken in at the instant it was said. */
export type Spoken = { readonly actor: Actor; readonly entry: NewEntry }

/**
 * The door for an invented past: each entry is parsed, permitted, checked, folded and chained as at any other time, but
 * by its own author and at its own instant, so that a programme can be shown that has worked for years. For the
 * demonstration alone: in earnest, when something was taken in is the server's to say, and nobody else's.
 *
 * @param spoken in the order in which it was said; every thread opens in it
 * @throws ProblemError why something was refused; then nothing is kept
 */
export async function appendHistory(services: Services, programme: string, spoken: readonly Spoken[]): Promise<void> {
  const now = services.now()
  const parsed = parseEntries(
    services.registry,
    spoken.map(({ entry }) => entry),
    now,
  )
  const threads = [...new Set(spoken.map(({ entry }) => entry.thread))]
  await withScope(services.database, { programme, keeper: [programme, ...threads] }, async (transaction) => {
    const keys = await services.keys.programme(transaction, programme)
    await lockThreads(transaction, programme, parsed)
    const works = await loadThreads(services, transaction, programme, keys, parsed)
    // A history is of many organisations; what was said of colleagues in it is not asked of those who are here now.
    const named = await loadNamedThings(transaction, { programme, organisation: null }, parsed)
    joinHalves(works, parsed)
    for (const [place, item] of parsed.entries()) {
      const actor = spoken[place]?.actor
      const work = works.get(item.entry.thread)
      if (actor?.programme !== programme || !work?.isNew) throw new TypeError('a history opens its own threads')
      const beside = { named, looks: undefined, texts: undefined, hearings: undefined }
      admitEntry(services, keys, beside, actor, work, item, new Date(item.entry.said).toISOString())
    }
    await writeThreads(services, transaction, programme, [...works.values()], new Date(now).toISOString())
  })
}
