import { setTimeout as sleep } from 'node:timers/promises'
import type { NewEntry } from '@clarion/journal'
import { verifyProgramme } from '../../integrity/verify-programme.ts'
import { query } from '../query.ts'
import { freshCode, newEntry } from '../test-entries.ts'
import type { TestServices } from '../test-services.ts'
import type { RealClarion, SignedIn } from './real-clarion.ts'
import type { Tally } from './row.ts'

/** What the server said it has. */
type Kept = { readonly thread: string; readonly number: number }

/** People who write at the same time, into the same cases, and remember every "yes" they were given. */
export type Writers = {
  readonly acknowledged: ReadonlyMap<string, Kept>
  /** How often the server said that it cannot now: 503, 507. */
  refusals(): number
  /** Lets everyone finish the sentence they are in. */
  stop(): Promise<void>
}

/** A case takes so many entries, then the next one is opened: its sections are written anew with each of them. */
const entriesPerCase = 60

/**
 * Sets everyone of a real Clarion to work. Whoever gets no answer says the same again, as a device does; whoever is told
 * that it cannot be done now waits a little.
 *
 * @param random where chance comes from
 */
export function startWriters(
  clarion: RealClarion,
  services: Pick<TestServices, 'now' | 'random' | 'id'>,
  tally: Tally,
  random: () => number,
): Writers {
  const acknowledged = new Map<string, Kept>()
  const cases: { thread: string; entries: number }[] = []
  let refusals = 0
  let working = true

  const send = async (who: SignedIn, entries: readonly NewEntry[]): Promise<boolean> => {
    const body = JSON.stringify({ entries })
    const headers = { ...who.headers, 'content-type': 'application/json' }
    for (let attempt = 0; working || attempt < 200; attempt++) {
      const reply = await clarion.asker
        .ask({ method: 'POST', path: '/api/entries', headers, body })
        .catch(() => undefined)
      if (reply?.status === 200) {
        const { results } = JSON.parse(reply.body) as { results: { id: string; thread: string; number: number }[] }
        for (const { id, thread, number } of results) acknowledged.set(id, { thread, number })
        return true
      }
      if (reply && reply.status !== 503 && reply.status !== 507) {
        tally.violated(`an entry was answered ${reply.status} ${reply.body.slice(0, 200)}`)
        return false
      }
      if (reply) refusals++
      await sleep(20 + random() * 30)
    }
    return false
  }

  const write = async (who: SignedIn): Promise<void> => {
    while (working) {
      const open = cases.filter(({ entries }) => entries < entriesPerCase)
      if (open.length < 4) {
        const thread = services.id()
        const code = freshCode(services as TestServices)
        const opening = newEntry(services as TestServices, thread, 'case.opened', 'case', {
          code,
          survivor: services.id(),
        })
        if (await send(who, [opening])) cases.push({ thread, entries: 1 })
        continue
      }
      const chosen = open[Math.floor(random() * open.length)] ?? open[0]
      if (!chosen) continue
      const batch = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
        newEntry(services as TestServices, chosen.thread, 'note.added', 'notes', { about: 'team', text: 'Seen today' }),
      )
      chosen.entries += batch.length
      await send(who, batch)
    }
  }
  const all = clarion.people.map(write)
  return {
    acknowledged,
    refusals: () => refusals,
    stop: async () => {
      working = false
      await Promise.all(all)
    },
  }
}

/** Rereads everything, over HTTP and at the database: nothing lost, nothing doubled, no gap, every chain whole. */
export async function checkKept(clarion: RealClarion, { acknowledged }: Writers, tally: Tally): Promise<void> {
  const [reader] = clarion.people
  if (!reader) throw new TypeError('nobody is there to read')
  const byThread = Map.groupBy(acknowledged, ([, { thread }]) => thread)
  for (const [thread, expected] of byThread) {
    const seen = await journalOf(clarion, reader, thread)
    for (const [id, { number }] of expected) {
      if (seen.get(id) !== number)
        tally.violated(`lost: entry ${id} was acknowledged as number ${number}, read as ${seen.get(id)}`)
    }
    const numbers = [...seen.values()].sort((one, other) => one - other)
    if (numbers.some((number, place) => number !== place + 1))
      tally.violated(`gap: thread ${thread} has the numbers ${numbers}`)
  }
  await clarion.inside(async (services) => {
    const { broken, entries } = await verifyProgramme(services, services.programme)
    for (const { thread, number, reason } of broken)
      tally.violated(`chain: thread ${thread}, entry ${number}: ${reason}`)
    const [row] = await query(
      services.ownerUrl,
      'select count(*)::int as entries, count(distinct entry_id)::int as ids from clarion.entry',
    )
    if (row?.['entries'] !== row?.['ids']) tally.violated(`doubled: ${row?.['entries']} entries, ${row?.['ids']} ids`)
    tally.figures['entriesStored'] = entries
  })
  tally.figures['acknowledged'] = acknowledged.size
}

async function journalOf(clarion: RealClarion, { headers }: SignedIn, thread: string): Promise<Map<string, number>> {
  const seen = new Map<string, number>()
  for (let before = ''; ; ) {
    const path = `/api/threads/${thread}/journal?limit=200${before}`
    const reply = await clarion.asker.ask({ method: 'GET', path, headers })
    if (reply.status !== 200) throw new Error(`the journal was answered ${reply.status}`)
    const page = JSON.parse(reply.body) as { entries: { id: string; number: number }[]; next: number | null }
    for (const { id, number } of page.entries) seen.set(id, number)
    if (page.next === null) return seen
    before = `&before=${page.next}`
  }
}
