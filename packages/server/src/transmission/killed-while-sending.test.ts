import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { missions } from '@clarion/review/transmission/testing'
import { expect, it } from 'vitest'
import { seededRandom } from '../testing/seeded-random.ts'
import { testDatabase } from '../testing/test-database.ts'
import { migrated, testPassword, testServices } from '../testing/test-services.ts'
import { lease } from './mail-ledger.ts'
import { aTransmission } from './testing/a-transmission.ts'
import { killPoints, openKillingMailServer } from './testing/killing-mail-server.ts'
import type { SendingOrder } from './testing/sending-process.ts'

const program = path.join(import.meta.dirname, 'testing/sending-process.ts')
/** Two of each kind of point, and two by chance. */
const kills = 12

it.each([20_261_127])(
  'each of 195 missions gets the letter exactly once, although the process that sends is killed again and again (seed %i)',
  async (seed) => {
    const random = seededRandom(seed)
    const database = await testDatabase(migrated)
    const hearing = await aTransmission(missions(), true, await testServices(database))
    const { services } = hearing
    const points = Array.from({ length: kills }, (_, place) =>
      place < 2 * killPoints.length
        ? killPoints[place % killPoints.length]
        : killPoints[Math.floor(random() * killPoints.length)],
    ).toSorted(() => random() - 0.5)
    let [nextKill, killed] = [Math.floor(random() * 9), 0]
    let child: ChildProcess | undefined
    const mail = await openKillingMailServer(
      (begun) => {
        if (killed >= kills || begun < nextKill) return undefined
        nextKill = begun + 1 + Math.floor(random() * 9)
        return points[killed++]
      },
      () => child?.kill('SIGKILL'),
    )
    const order: SendingOrder = {
      database: database.roleUrl('clarion_app', testPassword),
      operatorKey: services.operatorKey.toString('hex'),
      programme: services.programme,
      mail: mail.url,
      clock: services.now(),
    }
    /** Starts the process, as a supervisor does, until it ends by itself. */
    const sendUntilDone = async () => {
      for (let starts = 0, code: unknown = null; code !== 0; starts++) {
        // Later than anybody waits for a process that was killed.
        services.pass(lease + 1_000)
        const said = JSON.stringify({ ...order, clock: services.now() })
        const running = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, said], {
          stdio: ['ignore', 'ignore', 'pipe'],
        })
        child = running
        let words = ''
        running.stderr.on('data', (part: Buffer) => {
          words += part
        })
        const [ended, signal] = await once(running, 'exit')
        if (ended !== 0 && signal !== 'SIGKILL') throw new Error(`the process ended by itself: ${words}`)
        code = ended
        if (starts > 3 * kills) throw new Error('no end of it')
      }
    }
    const rows = async (state: string) => (await hearing.ledger()).filter((row) => row['state'] === state)
    try {
      await sendUntilDone()
      // Those of which the last one killed has left nothing.
      await sendUntilDone()
      expect(killed).toBe(kills)
      const gotten = Map.groupBy(mail.taken, ({ to }) => to)
      const unsure = await rows('unsure')
      expect((await rows('handed-over')).length + unsure.length).toBe(195)
      // Nobody got it twice, and whoever did not get it is not forgotten: a person is told to look.
      expect([...gotten].filter(([, mails]) => mails.length > 1)).toEqual([])
      const missing = missions().filter(({ address }) => !gotten.has(address))
      expect(missing.filter(({ party }) => !unsure.some((row) => row['party'] === party))).toEqual([])
      // Of what a server took and could not say any more, surely.
      expect(unsure.length).toBeGreaterThanOrEqual(2)
      expect(unsure.length).toBeLessThanOrEqual(kills)

      // The person looks into the log of the mail server for the Message-ID that the ledger shows.
      const log = new Set(mail.taken.map(({ messageId }) => messageId))
      const [found, lost] = [true, false].map((is) =>
        unsure.filter((row) => log.has(String(row['message_id'])) === is).map((row) => String(row['party'])),
      )
      for (const party of found ?? [])
        await hearing.say('arrival.recorded', 'transmission', { version: 1, parties: [party], proof: 'mail-log' })
      for (const party of lost ?? [])
        await hearing.say('transmission.resent', 'transmission', {
          version: 1,
          parties: [party],
          why: 'Not in the log.',
        })
      await sendUntilDone()
      expect(mail.taken.map(({ to }) => to).toSorted()).toEqual(
        missions()
          .map(({ address }) => address)
          .toSorted(),
      )
      expect(new Set(mail.taken.map(({ messageId }) => messageId)).size).toBe(195)
      expect(await rows('handed-over')).toHaveLength(195)
    } finally {
      child?.kill('SIGKILL')
      await mail.stop()
      await services.stop()
    }
  },
  300_000,
)
