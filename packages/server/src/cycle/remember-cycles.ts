import { createHash } from 'node:crypto'
import { statement } from '../database/statement.ts'
import { withScope } from '../database/with-scope.ts'
import { scopeOf } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { publicReader } from './public-reader.ts'

/** So many things are kept ready; a document has some hundred kB. */
const keptAtMost = 40

type Kept = { readonly as: string; readonly made: Promise<unknown> }

/** By services, so that two servers in one process do not answer for each other. */
const all = new WeakMap<Services, Map<string, Kept>>()

/**
 * What was made of a programme's open threads, as long as nothing in them changed: anybody may ask, as often as they like, and a record
 * has four million signs. Whether something changed is asked each time: what a speaker takes back is gone with the next
 * request, and so is everything when the programme closes its page.
 *
 * @param what names what is made, with everything it depends on besides the threads
 */
export async function remembered<Made>(
  services: Services,
  programme: string,
  what: string,
  make: () => Promise<Made>,
): Promise<Made> {
  const as = await versionsOf(services, programme)
  const kept = all.get(services) ?? new Map<string, Kept>()
  all.set(services, kept)
  const name = `${programme} ${what}`
  const known = kept.get(name)
  kept.delete(name)
  if (known?.as === as) {
    // Put in again at the end: the one that was not asked for longest goes first.
    kept.set(name, known)
    return (await known.made) as Made
  }
  const made = make()
  kept.set(name, { as, made })
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value ?? '')
  made.catch(() => kept.delete(name))
  return await made
}

/** One digest for how everything stands that is open to everyone. */
async function versionsOf({ database }: Services, programme: string): Promise<string> {
  const reader = publicReader(programme)
  return await withScope(database, scopeOf(reader), async (transaction) => {
    const { rows } = await statement<{ versions: string | null }>`
      select string_agg(t.thread_id || ' ' || t.version, ',' order by t.thread_id) as versions from clarion.thread t
      where t.programme_id = ${programme} and t.kind in ('hearing', 'declaration', 'commitment', 'programme')
    `.execute(transaction)
    return createHash('sha256')
      .update(rows[0]?.versions ?? '')
      .digest('hex')
  })
}
