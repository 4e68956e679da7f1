import type { NewEntry } from '@clarion/journal'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../http/caller.ts'
import { readSection } from '../reading/read-section.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { appendEntries } from './append-entries.ts'

describe('the one way in', () => {
  let services: TestServices
  let daniel: Actor
  let amal: Actor
  let kim: Actor

  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'])
    amal = testActor(services, ['service-worker'])
    kim = testActor(services, ['case-worker'])
  })
  afterAll(() => services.stop())

  const entry = (thread: string, kind: string, section: string, body: object, seen = 0): NewEntry => ({
    id: services.id(),
    thread,
    kind,
    section,
    seen,
    said: new Date(services.now()).toISOString(),
    body,
  })
  const opening = (thread = services.id()) =>
    entry(thread, 'case.opened', 'case', { code: freshCode(services), survivor: services.id() })
  const consent = (thread: string, recipient: string) =>
    entry(thread, 'consent.given', 'sharing', {
      recipient,
      purpose: 'service',
      sections: ['contact', 'needs'],
      until: '2027-01-01T00:00:00Z',
      wording: 'clarion-1',
      language: 'eng',
      how: 'spoken',
      capacity: 'able',
      remarks: 'Only the shelter, please',
    })

  it('answers not-found for a thread that is not there', async () => {
    await expect(appendEntries(services, daniel, [consent(services.id(), amal.organisation)])).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it('names a code that another case has already, which a device then draws anew', async () => {
    const first = opening()
    await appendEntries(services, daniel, [first])
    const second = { ...opening(), body: { ...(first.body as object), survivor: services.id() } }
    await expect(appendEntries(services, kim, [second])).rejects.toMatchObject({ problem: { code: 'code-in-use' } })
  })

  it('answers the same for a thread that one may not know', async () => {
    const [opened] = await appendEntries(services, daniel, [opening()])
    await expect(
      appendEntries(services, kim, [consent(opened?.thread ?? '', amal.organisation)]),
    ).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it('refuses a verb that no role of the member has', async () => {
    await expect(appendEntries(services, amal, [opening()])).rejects.toMatchObject({
      problem: { code: 'not-permitted' },
    })
  })

  it('opens a case and numbers its entries without gaps', async () => {
    const first = opening()
    const results = await appendEntries(services, daniel, [first, consent(first.thread, amal.organisation)])
    expect(results.map(({ number, outcome }) => [number, outcome])).toEqual([
      [1, 'appended'],
      [2, 'appended'],
    ])
  })

  it('does nothing when the same batch comes twice', async () => {
    const first = opening()
    const batch = [first, consent(first.thread, amal.organisation)]
    await appendEntries(services, daniel, batch)
    const again = await appendEntries(services, daniel, batch)
    expect(again.map(({ number, outcome }) => [number, outcome])).toEqual([
      [1, 'already'],
      [2, 'already'],
    ])
  })

  it('refuses an id that stands for something else', async () => {
    const first = opening()
    const given = consent(first.thread, amal.organisation)
    await appendEntries(services, daniel, [first, given])
    const other = { ...given, body: { ...(given.body as object), remarks: 'Anyone may see it' } }
    await expect(appendEntries(services, daniel, [other])).rejects.toMatchObject({
      problem: { code: 'entry-id-reused' },
    })
  })

  it('lets the shelter in by consent, for the named sections only, and out again when it is taken back', async () => {
    const first = opening()
    const given = consent(first.thread, amal.organisation)
    await appendEntries(services, daniel, [first])
    await expect(readSection(services, amal, first.thread, 'case')).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
    await appendEntries(services, daniel, [given])
    await expect(readSection(services, amal, first.thread, 'case')).resolves.toMatchObject({ version: 1 })
    await expect(readSection(services, amal, first.thread, 'sharing')).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
    const survivor: Actor = {
      ...testActor(services, ['survivor'], (first.body as { survivor: string }).survivor),
      readers: [(first.body as { survivor: string }).survivor],
    }
    await appendEntries(services, survivor, [
      entry(first.thread, 'consent.withdrawn', 'sharing', { consent: given.id }, 2),
    ])
    await expect(readSection(services, amal, first.thread, 'case')).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it('ends a consent at its hour, whether or not anybody pruned it', async () => {
    const first = opening()
    await appendEntries(services, daniel, [first, consent(first.thread, amal.organisation)])
    await expect(readSection(services, amal, first.thread, 'case')).resolves.toBeDefined()
    services.pass(40 * 86_400_000)
    await expect(readSection(services, amal, first.thread, 'case')).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
  })
})

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A survivor code as a device makes it. */
function freshCode({ random }: TestServices): string {
  const text = [...random(8)].map((byte) => letters[byte % 32]).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
