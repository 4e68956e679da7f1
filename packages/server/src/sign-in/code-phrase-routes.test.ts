import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { application } from '../http/application.ts'
import type { Actor } from '../http/caller.ts'
import { gatherLooks } from '../survivor/gather-looks.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { callerBehind, callersOf } from './callers-of.ts'
import { codePhraseRoutes } from './code-phrase-routes.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { signInSurvivor } from './survivor-sign-in.ts'
import { newMember, newOrganisation, signedIn } from './testing/staff.ts'
import { testParts } from './testing/test-parts.ts'

let services: TestServices
let parts: SignInParts
let daniel: Actor
let amal: Actor
let kim: Actor
let mira: Actor
let sofia: Actor

beforeAll(async () => {
  services = await testServices()
  parts = testParts(services)
  const lantern = await newOrganisation(services, 'Lantern Outreach')
  daniel = await newMember(services, lantern, 'Daniel', ['case-worker'])
  mira = await newMember(services, lantern, 'Mira', ['supervisor'])
  sofia = await newMember(services, lantern, 'Sofia', ['outreach-worker'])
  amal = await newMember(services, await newOrganisation(services, 'Harbour Shelter'), 'Amal', ['case-worker'])
  kim = await newMember(services, await newOrganisation(services, 'Northern Aid'), 'Kim', ['case-worker'])
})
afterAll(() => services.stop())

async function newCase(): Promise<{ thread: string; survivor: string }> {
  const { thread, survivor, entry } = openCase(services)
  const consent = newEntry(
    services,
    thread,
    'consent.given',
    'sharing',
    spokenConsent(amal.organisation, ['contact', 'needs'], '2027-01-01T00:00:00.000Z'),
  )
  await appendEntries(services, daniel, [entry, consent])
  return { thread, survivor }
}

async function ask(who: Actor, thread: string, method: 'GET' | 'POST' | 'DELETE' = 'POST'): Promise<Response> {
  const app = application({ services, routes: codePhraseRoutes(parts), ...callersOf(services, parts) })
  const headers = { 'content-type': 'application/json', cookie: await signedIn(services, who) }
  const body = method === 'POST' ? JSON.stringify({ language: 'fr' }) : null
  return await app.request(`/api/threads/${thread}/code-phrase`, { method, headers, body })
}

async function tokenFor(phrase: string): Promise<string> {
  const outcome = await signInSurvivor(services, parts, phrase, services.id())
  return 'token' in outcome ? outcome.token : ''
}

const phraseOf = async (answer: Response) => ((await answer.json()) as { phrase: string }).phrase

describe('giving a survivor a code phrase', () => {
  it('is not found by who may not know the case, nor for what is no case', async () => {
    const { thread } = await newCase()
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      expect((await ask(kim, thread, method)).status).toBe(404)
      expect((await ask(daniel, services.id(), method)).status).toBe(404)
      expect((await ask(daniel, daniel.organisation, method)).status).toBe(404)
    }
  })

  it('is refused to who was let in by consent, and to a role without the verb', async () => {
    const { thread } = await newCase()
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      const refused = await ask(amal, thread, method)
      expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'only-lead' }])
      expect((await ask(sofia, thread, method)).status).toBe(403)
    }
  })

  it('shows the phrase once, and it opens her case and no other', async () => {
    const { thread } = await newCase()
    expect(await (await ask(daniel, thread, 'GET')).json()).toEqual({ given: null })
    const answer = await ask(daniel, thread)
    expect(answer.status).toBe(200)
    const phrase = await phraseOf(answer)
    expect(phrase.split(' ')).toHaveLength(7)
    expect(await callerBehind(services, await tokenFor(phrase))).toMatchObject({ kind: 'survivor', thread })
    const asked = await (await ask(daniel, thread, 'GET')).text()
    expect(JSON.parse(asked)).toEqual({ given: new Date(services.now()).toISOString() })
    expect(asked).not.toContain(phrase)
  })

  it('ends the phrase before it and every page that was opened with it, and so does taking it away', async () => {
    const { thread } = await newCase()
    const first = await phraseOf(await ask(daniel, thread))
    const opened = await tokenFor(first)
    const second = await phraseOf(await ask(mira, thread))
    expect(await callerBehind(services, opened)).toEqual({ kind: 'nobody' })
    expect(await tokenFor(first)).toBe('')
    const openedAgain = await tokenFor(second)
    expect((await ask(daniel, thread, 'DELETE')).status).toBe(200)
    expect(await callerBehind(services, openedAgain)).toEqual({ kind: 'nobody' })
    expect(await tokenFor(second)).toBe('')
  })

  it('is seen by her among the looks: who gave it, and who took it away', async () => {
    const { thread, survivor } = await newCase()
    await ask(daniel, thread)
    services.pass(1000)
    await ask(daniel, thread, 'DELETE')
    const herself = { kind: 'survivor', programme: services.programme, thread, reader: survivor } as const
    const { visits } = await gatherLooks(services, { ...herself, session: Buffer.alloc(32) }, undefined)
    expect(visits).toMatchObject([
      { organisation: 'Lantern Outreach', words: 'taken', basis: 'lead' },
      { organisation: 'Lantern Outreach', words: 'given', basis: 'lead' },
    ])
  })

  it('ends with the case: after erasure the words open nothing and the page that was open is closed', async () => {
    const { thread } = await newCase()
    const phrase = await phraseOf(await ask(daniel, thread))
    const opened = await tokenFor(phrase)
    const other = await phraseOf(await ask(daniel, (await newCase()).thread))
    const erasure = newEntry(services, thread, 'case.erased', 'case', { reason: 'person-asked' }, 1)
    await appendEntries(services, mira, [erasure])
    expect(await callerBehind(services, opened)).toEqual({ kind: 'nobody' })
    expect(await tokenFor(phrase)).toBe('')
    expect((await ask(daniel, thread)).status).toBe(404)
    expect(await tokenFor(other)).not.toBe('')
  })
})
