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
import type { Chance } from './bend.ts'
import { bends } from './bends.ts'
import { type RowResult, runRow } from './row.ts'

/**
 * Row 9 of the scorecard: whoever owns the database changes stored rows in the chain, in what is drawn from it, in the
 * access log and in the checkpoints; the check must find every one, and name the first bad entry where a journal was
 * bent. Each change is undone again before the next.
 *
 * What was said since the last checkpoint is not bent here: whoever owns the database and the operator's key can write a
 * new past for it, which only checkpoints kept by others show (row 10).
 *
 * @param services over a programme of its own: this leaves nothing behind, but asks for quiet
 * @param times how many changes
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
      const chance: Chance = { random, pick, threads, owner, programme: services.programme }
      const byKind: Record<string, number> = {}
      while (tally.attempts < times) {
        const [name, bend] = pick(Object.entries(bends))
        const bent = await bend(chance)
        if (!bent) continue
        tally.attempts++
        byKind[name] = (byKind[name] ?? 0) + 1
        const { journals, checkpoint } = await found(services)
        if (bent.first !== undefined) {
          const first = journals.find(({ thread }) => thread === bent.thread)
          if (!first) tally.violated(`${name} (${bent.what}) was not found`)
          else if (first.number !== bent.first)
            tally.violated(`${name} (${bent.what}): named entry ${first.number}, not ${bent.first}`)
        } else if (journals.length === 0 && !checkpoint) tally.violated(`${name} (${bent.what}) was not found`)
        await keep.putBack(bent.tables)
      }
      Object.assign(tally.figures, byKind)
      const after = await found(services)
      if (after.journals.length > 0 || after.checkpoint)
        tally.violated(`not whole at the end: ${JSON.stringify(after)}`)
    })
  } finally {
    await owner.end()
  }
}

async function found(services: TestServices) {
  const journals = (await verifyProgramme(services, services.programme)).broken
  const { broken: checkpoint } = await verifyCheckpoints(services, services.programme)
  return { journals, checkpoint }
}

/** Four cases, shared and looked at, under three checkpoints. */
async function writeHistory(services: TestServices): Promise<string[]> {
  const daniel = testActor(services, ['case-worker'], services.freshOrganisation())
  const shelter = services.freshOrganisation()
  const threads: string[] = []
  for (let count = 0; count < 4; count++) {
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
    await takeCheckpoint(services, services.programme)
  }
  return threads
}

const tables = ['entry', 'section', 'thread', 'thread_grant', 'access_log', 'checkpoint', 'listing', 'fact'] as const

/** Copies of the tables, to put back what was bent. */
async function snapshot(owner: Client) {
  for (const table of tables)
    await owner.query(`create temporary table kept_${table} as select * from clarion.${table}`)
  return {
    putBack: async (bent: readonly (typeof tables)[number][]) => {
      await owner.query('begin')
      // Keys refer to one another; the owner may say that they are looked at when all is back.
      await owner.query('set local session_replication_role = replica')
      for (const table of bent) {
        await owner.query(`delete from clarion.${table}`)
        await owner.query(`insert into clarion.${table} select * from kept_${table}`)
      }
      await owner.query('commit')
    },
  }
}
