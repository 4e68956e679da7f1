import { type StaffRole, staffRoles } from '@clarion/casework'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { newMember, newOrganisation } from '../sign-in/testing/staff.ts'
import { query } from '../testing/query.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { readEmergency } from './read-emergency.ts'
import { readLooks } from './read-looks.ts'
import { readThread } from './read-thread.ts'

const reason = 'She called at four, and the line broke off.'
const allRoles = Object.keys(staffRoles) as StaffRole[]

/** Everyone who works in three houses: the one that leads, the one that asks, and one that has nothing to do with it. */
type Houses = Readonly<Record<'lead' | 'asking' | 'other', Readonly<Record<StaffRole, Actor>>>>

describe('why emergency access was asked for', () => {
  let services: TestServices
  let houses: Houses
  let thread = ''
  let survivor = ''
  let asked: { id: string; version: number }

  beforeAll(async () => {
    services = await testServices()
    const house = async (name: string) => {
      const organisation = await newOrganisation(services, name)
      const members: [StaffRole, Actor][] = []
      for (const role of allRoles) members.push([role, await newMember(services, organisation, role, [role])])
      return Object.fromEntries(members) as Record<StaffRole, Actor>
    }
    houses = { lead: await house('Lantern'), asking: await house('Harbour'), other: await house('Northern') }
    const opened = openCase(services)
    thread = opened.thread
    survivor = opened.survivor
    await appendEntries(services, houses.lead['case-worker'], [opened.entry])
    const body = { reason, sections: ['contact'], hours: 4 }
    asked = await say(houses.asking['case-worker'], 'emergency.requested', body)
  })
  afterAll(() => services.stop())

  const say = async (actor: Actor, kind: string, body: object, seen = 0) => {
    const entry = newEntry(services, thread, kind, 'sharing', body, seen)
    const [result] = await appendEntries(services, actor, [entry])
    return { id: entry.id, version: result?.version ?? 0 }
  }
  const read = (actor: Actor, emergency = asked.id, of = thread) => readEmergency(services, actor, of, emergency)
  /** Who reads it, of everyone there is, as `house role`; all others get the answer as for what does not exist. */
  const readers = async () => {
    const found: string[] = []
    for (const [house, members] of Object.entries(houses)) {
      for (const [role, actor] of Object.entries(members)) {
        const answer = await read(actor).catch((error: unknown) => {
          expect(error).toMatchObject({ problem: { code: 'not-found' } })
        })
        if (answer) found.push(`${house} ${role}`)
      }
    }
    return found
  }

  it('is not there under another id or in another case', async () => {
    const supervisor = houses.asking.supervisor
    await expect(read(supervisor, services.id())).rejects.toMatchObject({ problem: { code: 'not-found' } })
    await expect(read(supervisor, asked.id, services.id())).rejects.toMatchObject({ problem: { code: 'not-found' } })
    const another = openCase(services)
    await appendEntries(services, houses.lead['case-worker'], [another.entry])
    await expect(read(supervisor, asked.id, another.thread)).rejects.toMatchObject({ problem: { code: 'not-found' } })
  })

  it('is read by the second person of the same house before it is confirmed, and by nobody else', async () => {
    expect(await readers()).toEqual(['asking supervisor'])
    const second = await newMember(services, houses.asking.supervisor.organisation, 'Lou', ['supervisor'])
    const own = await say(second, 'emergency.requested', { reason: 'Another', sections: ['risk'], hours: 1 })
    await expect(read(second, own.id)).rejects.toMatchObject({ problem: { code: 'not-found' } })
    expect(await read(houses.asking.supervisor, own.id)).toMatchObject({ reason: 'Another' })
  })

  it('says what there is to decide and nothing of the case, and leaves it shut', async () => {
    const { organisation, author } = houses.asking['case-worker']
    const answer = await read(houses.asking.supervisor)
    expect(answer).toEqual({
      emergency: asked.id,
      decision: 'confirm',
      organisation: { id: organisation, name: 'Harbour' },
      askedBy: { id: author, name: 'case-worker' },
      openedBy: null,
      at: expect.any(String),
      until: null,
      sections: ['case', 'contact'],
      hours: 4,
      reason,
    })
    await expect(readThread(services, houses.asking.supervisor, thread)).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it('writes the look down, and the person sees it', async () => {
    const herself = { ...houses.lead['case-worker'], author: survivor, organisation: survivor, readers: [survivor] }
    const { looks } = await readLooks(services, herself, thread, undefined, 50)
    expect(looks.filter(({ act }) => act === 'emergency')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ basis: 'emergency', organisation: expect.objectContaining({ name: 'Harbour' }) }),
      ]),
    )
    const before = looks.length
    await readers()
    const { looks: after } = await readLooks(services, herself, thread, undefined, 50)
    // One of all those who tried has read it.
    expect(after.length).toBe(before + 1)
  })

  it('is read again by whoever reviews it from outside, until it was reviewed', async () => {
    const [{ version } = { version: 0 }] = await query(
      services.ownerUrl,
      `select version from clarion.section where thread_id = '${thread}' and section = 'sharing'`,
    )
    await say(houses.asking.supervisor, 'emergency.opened', { request: asked.id }, Number(version))
    services.pass(5 * 3_600_000)
    expect(await readers()).toEqual(['lead coordinator', 'other coordinator'])
    expect(await read(houses.other.coordinator)).toMatchObject({ decision: 'review', reason, hours: null })
    const words = 'Nobody could be reached.'
    await say(houses.other.coordinator, 'emergency.reviewed', { emergency: asked.id, justified: true, words })
    expect(await readers()).toEqual([])
  })

  it('is gone with the case', async () => {
    const { id } = await say(houses.asking['case-worker'], 'emergency.requested', {
      reason,
      sections: ['contact'],
      hours: 4,
    })
    expect(await read(houses.asking.supervisor, id)).toMatchObject({ reason })
    await appendEntries(services, houses.lead.supervisor, [
      newEntry(services, thread, 'case.erased', 'case', { reason: 'person-asked' }, 1),
    ])
    await expect(read(houses.asking.supervisor, id)).rejects.toMatchObject({ problem: { code: 'not-found' } })
  })
})
