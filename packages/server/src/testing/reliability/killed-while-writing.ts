import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { identifier } from '@clarion/journal'
import { seededRandom } from '../seeded-random.ts'
import { temporaryDirectories } from '../temporary-directories.ts'
import { type RealClarion, realClarion } from './real-clarion.ts'
import { type RowResult, runRow } from './row.ts'
import { checkKept, startWriters } from './writers.ts'

/** What is killed: the server's one process, or every process of the database. */
export type Victim = 'server' | 'database'

/**
 * Rows 1 and 2 of the scorecard: eight people write over HTTP while the server, or all of PostgreSQL, is killed with
 * kill -9 at random moments. What was acknowledged must be there afterwards, in its place, in a whole chain. A killed
 * server is started again by hand, as an operator's supervisor does; a killed database must come back by itself.
 *
 * @param least entries that must be acknowledged over all: between two kills it is written until this many were, in
 *   proportion, and never less long than the draw says
 */
export async function killedWhileWriting(
  victim: Victim,
  kills: number,
  seed: number,
  least = kills,
): Promise<RowResult> {
  const name = victim === 'server' ? 'acknowledged is never lost' : 'nor when the database dies'
  const directories = temporaryDirectories()
  const random = seededRandom(seed)
  let clarion: RealClarion | undefined
  try {
    return await runRow(name, async (tally) => {
      clarion = await realClarion(directories.make(), 8)
      await clarion.start()
      const writers = startWriters(clarion, workshop, tally, random)
      for (let kill = 0; kill < kills; kill++) {
        await sleep(150 + random() * 700)
        const enough = ((kill + 1) * least) / kills
        // Whoever writes so slowly that this is not reached has failed below.
        for (let waited = 0; writers.acknowledged.size < enough && waited < 60_000; waited += 20) await sleep(20)
        if (victim === 'server') {
          await clarion.killServer()
          await clarion.start()
        } else {
          clarion.killDatabase()
          await clarion.ready()
        }
        tally.attempts++
      }
      await sleep(300)
      await writers.stop()
      await checkKept(clarion, writers, tally)
      if (writers.acknowledged.size < least)
        tally.violated(`only ${writers.acknowledged.size} entries were acknowledged`)
      tally.figures['refusedCleanly'] = writers.refusals()
    })
  } finally {
    await clarion?.stop()
    await directories.removeAll()
  }
}

/** What a writer's device has: a clock and chance. */
export const workshop = {
  now: Date.now,
  random: (length: number) => randomBytes(length),
  id: () => identifier(Date.now(), randomBytes(10)),
}
