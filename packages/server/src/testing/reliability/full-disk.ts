import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { seededRandom } from '../seeded-random.ts'
import { temporaryDirectories } from '../temporary-directories.ts'
import { workshop } from './killed-while-writing.ts'
import { realClarion } from './real-clarion.ts'
import { type RowResult, runRow } from './row.ts'
import { checkKept, startWriters } from './writers.ts'

/**
 * Row 12 of the scorecard: eight people write, the disk fills up, is freed, and everyone goes on: nobody is answered
 * anything but a clean "not now", nobody has to do anything, and nothing that was acknowledged is lost.
 *
 * @param times how often the disk fills up
 * @returns undefined where no small disk can be mounted: only root can
 */
export async function fullDisk(times: number, seed: number): Promise<RowResult | undefined> {
  const directories = temporaryDirectories()
  const root = directories.make()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=220m,mode=711', 'clarion-test', root])
  if (mounted.status !== 0) {
    await directories.removeAll()
    return undefined
  }
  try {
    return await runRow('a full disk', async (tally) => {
      const clarion = await realClarion(root, 8)
      try {
        await clarion.start()
        const writers = startWriters(clarion, workshop, tally, seededRandom(seed))
        const ballast = path.join(root, 'ballast')
        for (let time = 0; time < times; time++) {
          await sleep(700)
          fill(ballast)
          const before = writers.refusals()
          for (const patience = Date.now() + 60_000; writers.refusals() < before + 20; ) {
            if (Date.now() > patience) {
              tally.violated('the disk was full, and nobody was told so within a minute')
              break
            }
            await sleep(50)
          }
          fs.rmSync(ballast)
          const freed = Date.now()
          const had = writers.acknowledged.size
          while (writers.acknowledged.size < had + 5) {
            if (Date.now() > freed + 120_000) {
              tally.violated('two minutes after space was freed, nobody could write')
              break
            }
            await sleep(50)
          }
          tally.figures['slowestReturnMilliseconds'] = Math.max(
            tally.figures['slowestReturnMilliseconds'] ?? 0,
            Date.now() - freed,
          )
          tally.attempts++
        }
        await writers.stop()
        await clarion.ready()
        await checkKept(clarion, writers, tally)
        tally.figures['refusedCleanly'] = writers.refusals()
      } finally {
        await clarion.stop()
      }
    })
  } finally {
    spawnSync('umount', ['-l', root])
    await directories.removeAll()
  }
}

/** Writes until nothing more goes in. */
function fill(file: string): void {
  const handle = fs.openSync(file, 'w')
  try {
    for (const size of [1_000_000, 4_096]) {
      try {
        for (;;) fs.writeSync(handle, Buffer.alloc(size))
      } catch (thrown) {
        if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC')) throw thrown
      }
    }
  } finally {
    fs.closeSync(handle)
  }
}
