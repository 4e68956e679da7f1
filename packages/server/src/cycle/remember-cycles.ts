import { createHash } from 'node:crypto'
import { statement } from '../database/statement.ts'
import { withScope } from '../database/with-scope.ts'
import { scopeOf } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { publicReader } from './public-reader.ts'

/** So many things are kept ready; a document has some hundred kB. */
const keptAtMost = 40

type Kept = { readonly as: string; readonly made: Promise<unknown> }

/** What is ready, the one that was not asked for longest first, and what is being made. */
type Memory = { readonly kept: Map<string, Kept>; readonly making: Map<string, Kept> }

/** By services, so that two servers in one process do not answer for each other. */
const all = new WeakMap<Services, Memory>()

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
  const { kept, making } = all.get(services) ?? { kept: new Map(), making: new Map() }
  all.set(services, { kept, making })
  const name = `${programme} ${what}`
  const known = [kept.get(name), making.get(name)].find((one) => one?.as === as)
  const one = known ?? { as, made: make() }
  if (known === undefined) making.set(name, one)
  try {
    const made = (await one.made) as Made
    // Only what is there is kept: whoever asks for what is not drives out nothing.
    kept.delete(name)
    kept.set(name, one)
    if (kept.size > keptAtMost) kept.delete(kept.keys().next().value ?? '')
    return made
  } finally {
    if (making.get(name) === one) making.delete(name)
  }
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
