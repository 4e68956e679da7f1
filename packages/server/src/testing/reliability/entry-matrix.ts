import { arbitraryOf } from '@clarion/casework/testing'
import type { RegisteredKind } from '@clarion/journal'
import fc from 'fast-check'
import type { Reply } from './ask.ts'
import { type RowResult, runRow } from './row.ts'
import { type Asking, everyAsking, type World } from './world.ts'

/**
 * The one way in, asked like every other route but for every kind of entry: whoever may not know a case must be refused
 * as if it had never been opened, whatever they say about it. Kinds that speak of a case from outside (asking for
 * emergency access) say on purpose that it is there; kinds that open a thread need an id that is free.
 *
 * @param seed of the bodies
 */
export async function entryMatrix(world: World, seed: number): Promise<RowResult> {
  return await runRow('entry kind x role matrix', async (tally) => {
    const kinds = [...world.services.registry.kinds.values()].filter(({ opens, uncovered }) => !opens && !uncovered)
    const nowhere = world.services.id()
    const threads = [world.cases.foreign.thread, world.cases.elsewhere.thread, ...world.elsewhere.ids]
    const sweep = async (asking: Asking) => {
      const headers = { ...(await world.cookie(asking)), 'content-type': 'application/json' }
      for (const [place, kind] of kinds.entries()) {
        const say = (thread: string) => {
          tally.attempts++
          const body = JSON.stringify({ entries: [drawn(world, kind, thread, seed + place)] })
          return world.asker.ask({ method: 'POST', path: '/api/entries', headers, body })
        }
        const expected = sameness(await say(nowhere))
        if (!/^40[134] /.test(expected)) tally.violated(`${kind.kind} as ${asking} in no case: ${expected}`)
        // One of the many ids for each kind, and the case of another organisation always.
        for (const thread of [threads[0] ?? '', threads[1 + (place % (threads.length - 1))] ?? '']) {
          const found = sameness(await say(thread))
          if (found !== expected)
            tally.violated(`${kind.kind} as ${asking}: ${found}, but ${expected} for what is not there`)
        }
      }
    }
    await Promise.all(everyAsking.map(sweep))
  })
}

function drawn({ services }: World, { kind, section, body }: RegisteredKind, thread: string, seed: number): object {
  const said = new Date(services.now()).toISOString()
  const key = section.many ? `${section.name}/${services.id()}` : section.name
  const [drawnBody] = fc.sample(arbitraryOf(body), { seed, numRuns: 1 })
  return { id: services.id(), thread, kind, section: key, seen: 0, said, body: drawnBody }
}

function sameness({ status, body }: Reply): string {
  return `${status} ${body}`
}
