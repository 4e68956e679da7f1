import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { readSection } from '../reading/read-section.ts'
import { query } from '../testing/query.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { takeCheckpoint, verifyCheckpoints } from './checkpoint.ts'
import { verifyProgramme } from './verify-programme.ts'

describe('the audit trail cannot be bent by whoever owns the database', () => {
  let services: TestServices
  let thread: string
  beforeAll(async () => {
    services = await testServices()
  })
  afterAll(() => services.stop())
  beforeEach(async () => {
    const daniel = testActor(services, ['case-worker'])
    const opening = openCase(services)
    thread = opening.thread
    const note = newEntry(services, thread, 'note.added', 'notes', { about: 'team', text: 'First note' })
    await appendEntries(services, daniel, [opening.entry, note])
    await readSection(services, daniel, thread, 'notes')
    services.pass(60_000)
    await takeCheckpoint(services, services.programme)
  })

  const tamper = (text: string) => query(services.ownerUrl, text, [thread])
  const broken = async () => ({
    journals: (await verifyProgramme(services, services.programme)).broken.filter((found) => found.thread === thread),
    checkpoint: (await verifyCheckpoints(services, services.programme)).broken,
  })

  it('finds nothing wrong where nothing was done', async () => {
    expect(await broken()).toEqual({ journals: [], checkpoint: null })
  })

  it('takes no checkpoint when nothing was added', async () => {
    services.pass(600_000)
    expect(await takeCheckpoint(services, services.programme)).toBeNull()
  })

  it('names the first entry that was changed', async () => {
    await tamper(`update clarion.entry set said = '2020-01-01T00:00:00.000Z' where thread_id = $1 and number = 2`)
    expect((await broken()).journals).toEqual([{ thread, number: 2, reason: 'altered' }])
  })

  it('finds a state that its journal does not say', async () => {
    await tamper(`update clarion.section set state = '{"notes":[]}' where thread_id = $1 and section = 'notes'`)
    expect((await broken()).journals).toEqual([{ thread, number: 2, reason: 'state-differs' }])
  })

  it('finds a journal cut off at its end, even when the thread was bent to fit', async () => {
    await tamper('delete from clarion.entry where thread_id = $1 and number = 2')
    await tamper(`delete from clarion.section where thread_id = $1 and section = 'notes'`)
    await tamper(
      'update clarion.thread set version = 1, head = (select hash from clarion.entry where thread_id = $1 and number = 1) where thread_id = $1',
    )
    const found = await broken()
    expect(found.journals).toEqual([])
    expect(found.checkpoint?.reason).toBe('journal-differs')
  })

  it('finds a look that was taken out of the log', async () => {
    const own = await testServices()
    try {
      const daniel = testActor(own, ['case-worker'])
      const { thread: looked, entry } = openCase(own)
      await appendEntries(own, daniel, [entry])
      await readSection(own, daniel, looked, 'case')
      own.pass(60_000)
      await takeCheckpoint(own, own.programme)
      await query(own.ownerUrl, 'delete from clarion.access_log where thread_id = $1', [looked])
      expect((await verifyCheckpoints(own, own.programme)).broken).toEqual({ number: 1, reason: 'journal-differs' })
    } finally {
      await own.stop()
    }
  })
})
