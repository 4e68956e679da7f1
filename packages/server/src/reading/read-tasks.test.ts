import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { readTasks } from './read-tasks.ts'

describe('what is due', () => {
  let services: TestServices
  let daniel: Actor
  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'], services.freshOrganisation())
    const { thread, entry } = openCase(services)
    const days = (count: number) => new Date(services.now() + count * 86_400_000).toISOString()
    const appointment = (count: number) =>
      newEntry(services, thread, 'appointment.scheduled', 'appointments', {
        at: days(count),
        purpose: 'talk',
        with: `Somebody, ${count}`,
      })
    await appendEntries(services, daniel, [
      entry,
      appointment(-5),
      appointment(-1),
      appointment(2),
      newEntry(services, thread, 'need.assessed', 'needs', { lines: [{ line: 'food', status: 'urgent' }] }),
    ])
  })
  afterAll(() => services.stop())

  const titles = async (question?: Parameters<typeof readTasks>[3], limit = 50) =>
    (await readTasks(services, daniel, limit, question)).tasks.map(({ title }) => title)

  it('is all of it where nothing more is asked, the earliest first', async () => {
    const { tasks: all } = await readTasks(services, daniel, 50)
    expect(all.map(({ due }) => due)).toEqual(all.map(({ due }) => due).sort())
    expect(await titles()).toEqual(['appointment-ahead', 'appointment-ahead', 'appointment-ahead', 'urgent-need-unmet'])
  })

  it('is cut into what is urgent and the rest, so that much of the one never hides the other', async () => {
    expect(await titles({ pressing: 'urgent' }, 1)).toEqual(['urgent-need-unmet'])
    expect(await titles({ pressing: 'answer' })).toEqual([])
    expect(await titles({ pressing: 'no' })).toHaveLength(3)
  })

  it('is cut at an instant, which belongs to what follows, and can be read from its end', async () => {
    const now = new Date(services.now()).toISOString()
    const { tasks: late } = await readTasks(services, daniel, 50, { before: now, order: 'latest' })
    expect(late.map(({ due }) => services.now() - Date.parse(due))).toEqual([86_400_000, 5 * 86_400_000])
    const due = late[0]?.due ?? ''
    expect(await titles({ from: due, before: now })).toHaveLength(1)
    expect(await titles({ before: due })).toHaveLength(1)
  })

  it('is read a page at a time to its end, each once, from either end, and by one sort alone', async () => {
    for (const question of [{}, { order: 'latest' }, { title: 'appointment-ahead' }] as const) {
      const { tasks: whole, next } = await readTasks(services, daniel, 50, question)
      expect(next).toBeNull()
      const pages: string[] = []
      for (let after: string | null | undefined; after !== null; ) {
        const page = await readTasks(services, daniel, 1, { ...question, after })
        pages.push(...page.tasks.map(({ key }) => key))
        after = page.next
      }
      expect(pages).toEqual(whole.map(({ key }) => key))
      expect(pages).toHaveLength('title' in question ? 3 : 4)
    }
  })

  it('can be asked for of one case alone', async () => {
    const { tasks } = await readTasks(services, daniel, 50, { pressing: 'urgent' })
    expect(await titles({ thread: tasks[0]?.thread })).toHaveLength(4)
    expect(await titles({ thread: services.id() })).toEqual([])
  })

  it('refuses a place that is none of its own', async () => {
    const [id, nobody] = [services.id(), services.freshOrganisation()]
    const bent = ['2026-01-01', '+275760-09-13T00:00:00.000Z', '2026-13-01T00:00:00.000Z'].map(
      (due) => `${due} ${id} needs key ${nobody}`,
    )
    const zero = `2026-01-01T00:00:00.000Z ${id} needs \0 ${nobody}`
    const places = [...bent, zero, '2026-01-01 a b c d e'].map((text) => Buffer.from(text).toString('base64url'))
    for (const after of ['x', 'AAAA', ...places]) {
      await expect(readTasks(services, daniel, 1, { after })).rejects.toMatchObject({
        problem: { code: 'invalid-field', detail: { field: 'after' } },
      })
    }
  })

  it('is nothing for somebody of another organisation', async () => {
    expect(await readTasks(services, testActor(services, ['case-worker']), 50)).toEqual({ tasks: [], next: null })
  })
})
