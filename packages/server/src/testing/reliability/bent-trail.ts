import { Client } from 'pg'
import { appendEntries } from '../../door/append-entries.ts'
import { takeCheckpoint, verifyCheckpoints } from '../../integrity/checkpoint.ts'
import { verifyProgramme } from '../../integrity/verify-programme.ts'
import { readSection } from '../../reading/read-section.ts'
import { seededRandom } from '../seeded-random.ts'
import { spokenConsent } from '../spoken-consent.ts'
import { testActor } from '../test-actor.ts'
import { newEntry, openCase } from '../test-entries.ts'
import type { TestServices } from '../test-services.ts'
import type { Bend } from './bend.ts'
import { checkpointBends } from './checkpoint-bends.ts'
import { type RowResult, runRow } from './row.ts'
import { threadBends } from './thread-bends.ts'

/** How many cases are bent at once. */
const cases = 16

/**
 * Row 9 of the scorecard: whoever owns the database changes stored rows in the chain, in what is drawn from it, in the
 * access log and in the checkpoints; the check must find every one, and name the first bad entry where a journal was
 * bent. Of what a thread's own journal tells, every case is bent in one way of its own before it is looked: each must be
 * named, whatever was done to the others. What only a checkpoint tells is done alone. Then all is put back.
 *
 * What was said since the last checkpoint is not bent here: whoever owns the database and the operator's key can write a
 * new past for it, which only checkpoints kept by others show (row 10).
 *
 * @param services over a programme of its own: this leaves nothing behind, but asks for quiet
 * @param times how many changes, at least
 */
export async function bentTrail(services: TestServices, times: number, seed: number): Promise<RowResult> {
  const random = seededRandom(seed)
  const owner = new Client({ connectionString: services.ownerUrl })
  await owner.connect()
  try {
    const threads = await writeHistory(services)
    return await runRow('the audit trail cannot be bent', async (tally) => {
      const whole = await found(services)
      if (whole.journals.length > 0 || whole.checkpoint)
        tally.violated(`something was found where nothing was done: ${JSON.stringify(whole)}`)
      const keep = await snapshot(owner)
      const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
      const bendOne = async (ways: Readonly<Record<string, Bend>>, thread: string) => {
        const [name, bend] = pick(Object.entries(ways))
        const bent = await bend({ random, pick, threads, thread, owner })
        if (bent) {
          tally.attempts++
          tally.figures[name] = (tally.figures[name] ?? 0) + 1
        }
        return bent && { ...bent, thread, words: `${name} (${bent.what})` }
      }
      while (tally.attempts < times) {
        const together: NonNullable<Awaited<ReturnType<typeof bendOne>>>[] = []
        for (const thread of threads) {
          const bent = await bendOne(threadBends, thread)
          if (bent) together.push(bent)
        }
        const journals = await brokenJournals(services)
        for (const { thread, first, words } of together) {
          const named = journals.find((one) => one.thread === thread)
          if (!named) tally.violated(`${words} was not found`)
          else if (first !== undefined && named.number !== first)
            tally.violated(`${words}: named entry ${named.number}, not ${first}`)
        }
        if (journals.length !== together.length) tally.violated('a case was named that was not bent')
        await keep.putBack(together.flatMap(({ tables }) => tables))

        const alone = await bendOne(checkpointBends, pick(threads))
        if (!alone) continue
        if (!(await brokenCheckpoint(services))) tally.violated(`${alone.words} was not found`)
        await keep.putBack(alone.tables)
      }
      const after = await found(services)
      if (after.journals.length > 0 || after.checkpoint)
        tally.violated(`not whole at the end: ${JSON.stringify(after)}`)
    })
  } finally {
    await owner.end()
  }
}

async function found(services: TestServices) {
  return { journals: await brokenJournals(services), checkpoint: await brokenCheckpoint(services) }
}

async function brokenJournals(services: TestServices) {
  return (await verifyProgramme(services, services.programme)).broken
}

async function brokenCheckpoint(services: TestServices) {
  return (await verifyCheckpoints(services, services.programme)).broken
}

/** Cases, shared and looked at, under a checkpoint for every four. */
async function writeHistory(services: TestServices): Promise<string[]> {
  const daniel = testActor(services, ['case-worker'], services.freshOrganisation())
  const shelter = services.freshOrganisation()
  const threads: string[] = []
  for (let count = 0; count < cases; count++) {
    const { thread, entry } = openCase(services)
    threads.push(thread)
    const say = (kind: string, section: string, body: object) => newEntry(services, thread, kind, section, body)
    await appendEntries(services, daniel, [
      entry,
      say('note.added', 'notes', { about: 'team', text: 'First note' }),
      say('identity.recorded', 'identity', { names: [{ kind: 'called', name: 'Zephyrine Quillfeather' }] }),
      say('consent.given', 'sharing', spokenConsent(shelter, ['notes', 'contact'], '2027-06-01T00:00:00.000Z')),
      say('note.added', 'notes', { about: 'safety', text: 'Second note' }),
      say('person.described', 'person', { gender: 'Feminine' }),
    ])
    await readSection(services, daniel, thread, 'notes')
    await readSection(services, daniel, thread, 'identity')
    services.pass(60_000)
    if (count % 4 === 3) await takeCheckpoint(services, services.programme)
  }
  return threads
}

const tables = ['entry', 'section', 'thread', 'thread_grant', 'access_log', 'checkpoint'] as const

/** Copies of the tables, to put back what was bent. */
async function snapshot(owner: Client) {
  for (const table of tables)
    await owner.query(`create temporary table kept_${table} as select * from clarion.${table}`)
  let times = 0
  return {
    putBack: async (bent: readonly (typeof tables)[number][]) => {
      await owner.query('begin')
      // Keys refer to one another; the owner may say that they are looked at when all is back.
      await owner.query('set local session_replication_role = replica')
      for (const table of new Set(bent)) {
        await owner.query(`delete from clarion.${table}`)
        await owner.query(`insert into clarion.${table} select * from kept_${table}`)
      }
      await owner.query('commit')
      // Rows that were thrown away are read past by every question until they are swept out.
      if (++times % 10 === 0) await owner.query(`vacuum ${tables.map((table) => `clarion.${table}`).join(', ')}`)
    },
  }
}
