import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SignedHearing, signedHearing } from '../hearing/testing/signed-hearing.ts'
import type { Actor } from '../http/caller.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { appendEntries } from './append-entries.ts'

describe('a draft that answers to a hearing, at the door', () => {
  let services: TestServices
  let office: Actor
  let colleague: Actor
  let stranger: Actor
  let hearing: SignedHearing
  beforeAll(async () => {
    services = await testServices()
    office = testActor(services, ['review-office'])
    colleague = testActor(services, ['review-office'], office.organisation)
    stranger = testActor(services, ['review-office'])
    hearing = await signedHearing(services, office)
    await hearing.say('theme.named', 'record', { id: 'H1', title: 'Shelters by night' })
    await hearing.say('message.left-out', 'summary', { message: 'H1', reason: 'merged' })
    await hearing.say('theme.named', 'record', { id: 'H2', title: 'Named and in no summary' })
  })
  afterAll(() => services.stop())

  const opening = (thread: string, given: object) =>
    newEntry(services, thread, 'draft.opened', 'declaration', {
      ...{ title: 'Declaration', language: 'en', circulation: 'delegations' },
      ...given,
    })
  const open = async (who: Actor, given: object) => {
    const thread = services.id()
    await appendEntries(services, who, [opening(thread, given)])
    return thread
  }
  const revising = (thread: string, ...messages: string[]) =>
    newEntry(services, thread, 'revision.made', 'text', {
      name: 'Zero draft',
      paragraphs: [{ part: 'operative', label: 'OP1', text: 'We open shelters.', messages }],
    })
  const revise = (who: Actor, thread: string, ...messages: string[]) =>
    appendEntries(services, who, [revising(thread, ...messages)])
  const nothing = (field: string) => ({ problem: { code: 'refers-to-nothing', detail: { field } } })

  it('is refused alike where there is no such hearing, it may not be known, or it is something else', async () => {
    const refused = nothing('body.hearing')
    const unknown = await open(stranger, { hearing: services.id() }).catch((thrown: unknown) => thrown)
    const hidden = await open(stranger, { hearing: hearing.thread }).catch((thrown: unknown) => thrown)
    expect(unknown).toMatchObject(refused)
    expect(hidden).toEqual(unknown)
    const draft = await open(office, {})
    for (const id of [draft, services.programme, services.id()]) {
      await expect(open(office, { hearing: id })).rejects.toMatchObject(refused)
    }
    await expect(open(testActor(services, ['delegate']), { hearing: hearing.thread })).rejects.toMatchObject({
      problem: { code: 'not-permitted' },
    })
  })

  it('names a hearing that its author may read, or that the same batch opens', async () => {
    await open(office, { hearing: hearing.thread })
    await open(colleague, { hearing: hearing.thread })
    const [fresh, draft] = [services.id(), services.id()]
    const opened = newEntry(services, fresh, 'hearing.opened', 'hearing', {
      ...{
        title: 'Hearing',
        day: '2026-11-24',
        language: 'en',
        announced: 'office',
        panels: [],
        invited: [],
        minutes: 3,
      },
    })
    await appendEntries(services, office, [opened, opening(draft, { hearing: fresh })])
  })

  it('cites the nine, and of others those of its hearing alone', async () => {
    const field = 'body.paragraphs.0.messages.1'
    const [free, bound] = [await open(office, {}), await open(office, { hearing: hearing.thread })]
    await expect(revise(office, free, 'M1', 'H1')).rejects.toMatchObject(nothing(field))
    await expect(revise(office, bound, 'M1', 'H9')).rejects.toMatchObject(nothing(field))
    await revise(office, free, 'M1', 'M9')
    await revise(office, bound, 'M1', 'H1')
    const draft = services.id()
    const both = [opening(draft, { hearing: hearing.thread }), revising(draft, 'H2')]
    await appendEntries(services, colleague, both)
  })

  it('cites what the summary tells of, once it is published, for whoever may not read the record', async () => {
    await expect(open(stranger, { hearing: hearing.thread })).rejects.toMatchObject(nothing('body.hearing'))
    await hearing.say('summary.published', 'summary', { version: 1 })
    const draft = await open(stranger, { hearing: hearing.thread })
    await expect(revise(stranger, draft, 'M1', 'H2')).rejects.toMatchObject(nothing('body.paragraphs.0.messages.1'))
    await revise(stranger, draft, 'M1', 'H1')
  })
})
