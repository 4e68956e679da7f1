import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyProgramme } from '../integrity/verify-programme.ts'
import { countCases } from '../numbers/count-cases.ts'
import { listThreads } from '../reading/list-threads.ts'
import { readSection } from '../reading/read-section.ts'
import { query } from '../testing/query.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { appendEntries } from './append-entries.ts'

describe('erasure', () => {
  let services: TestServices
  beforeAll(async () => {
    services = await testServices()
  })
  afterAll(() => services.stop())

  it('makes sealed fields unreadable and unfindable, and leaves the chain whole and the counts true', async () => {
    const mira = testActor(services, ['supervisor'])
    const { thread, entry } = openCase(services)
    const named = newEntry(services, thread, 'identity.recorded', 'identity', {
      names: [{ kind: 'called', name: 'Zephyrine Quillfeather' }],
    })
    await appendEntries(services, mira, [entry, named])
    const search = { kind: 'case', q: 'Zefirine Quilfeather', limit: 10 }
    expect((await listThreads(services, mira, search)).threads).toHaveLength(1)
    expect(JSON.stringify(await readSection(services, mira, thread, 'identity'))).toContain('Quillfeather')
    const before = await countCases(services, services.programme, ['quarter'])

    await appendEntries(services, mira, [
      newEntry(services, thread, 'case.erased', 'case', { reason: 'person-asked' }, 1),
    ])

    expect((await listThreads(services, mira, search)).threads).toHaveLength(0)
    await expect(readSection(services, mira, thread, 'identity')).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
    expect(await countCases(services, services.programme, ['quarter'])).toEqual(before)
    expect((await verifyProgramme(services, services.programme)).broken).toEqual([])
    const keys = await query(services.ownerUrl, 'select from clarion.thread_key where thread_id = $1', [thread])
    expect(keys).toHaveLength(0)
  })

  it('lets nothing be said in an erased case: it answers as if there were none', async () => {
    const mira = testActor(services, ['supervisor'])
    const { thread, entry } = openCase(services)
    await appendEntries(services, mira, [
      entry,
      newEntry(services, thread, 'case.erased', 'case', { reason: 'person-asked' }),
    ])
    const note = newEntry(services, thread, 'note.added', 'notes', { about: 'team', text: 'Once more' })
    await expect(appendEntries(services, mira, [note])).rejects.toMatchObject({ problem: { code: 'not-found' } })
  })
})
