import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { application } from '../http/application.ts'
import type { Actor } from '../http/caller.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { callerBehind, callersOf } from './callers-of.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { founder, newMember, newOrganisation, signedIn } from './testing/staff.ts'
import { testParts } from './testing/test-parts.ts'

let services: TestServices
let lantern: string

beforeAll(async () => {
  services = await testServices()
  lantern = await newOrganisation(services, 'Lantern Outreach')
})
afterAll(() => services.stop())

const tokenOf = async (who: Actor) => (await signedIn(services, who)).split('=')[1] ?? ''

async function say(kind: string, body: object, organisation = lantern, by = founder(services)): Promise<void> {
  await appendEntries(services, by, [newEntry(services, organisation, kind, 'members', body)])
}

describe('a member who signs out elsewhere', () => {
  it('stays signed in here, and nowhere else; nobody else is signed out', async () => {
    const ines = await newMember(services, lantern, 'Ines', ['legal-adviser'])
    const other = await tokenOf(await newMember(services, lantern, 'Otto', ['auditor']))
    const [here, lost] = [await signedIn(services, ines), await tokenOf(ines)]
    const parts = testParts(services)
    const app = application({ services, routes: signInRoutes(parts), ...callersOf(services, parts) })
    expect((await app.request('/api/sign-out/elsewhere', { method: 'POST' })).status).toBe(401)
    const answer = await app.request('/api/sign-out/elsewhere', { method: 'POST', headers: { cookie: here } })
    expect([answer.status, await answer.json()]).toEqual([200, { ended: 1 }])
    expect(await callerBehind(services, lost)).toEqual({ kind: 'nobody' })
    expect((await app.request('/api/me', { headers: { cookie: here } })).status).toBe(200)
    expect(await callerBehind(services, other)).toMatchObject({ kind: 'member' })
  })
})

describe('a member who is signed in', () => {
  it('is signed out everywhere when suspended, and does not come back by being restored', async () => {
    const daniel = await newMember(services, lantern, 'Daniel', ['case-worker'])
    const tokens = [await tokenOf(daniel), await tokenOf(daniel)]
    expect(await callerBehind(services, tokens[0] ?? '')).toMatchObject({ kind: 'member', member: daniel.author })
    await say('member.suspended', { member: daniel.author })
    await say('member.restored', { member: daniel.author })
    for (const token of tokens) expect(await callerBehind(services, token)).toEqual({ kind: 'nobody' })
    expect(await callerBehind(services, await tokenOf(daniel))).toMatchObject({ kind: 'member' })
  })

  it('is signed out when the roles become other ones, and stays when they are said again as they are', async () => {
    const sofia = await newMember(services, lantern, 'Sofia', ['outreach-worker'])
    const token = await tokenOf(sofia)
    await say('member.roles-set', { member: sofia.author, roles: ['outreach-worker'] })
    expect(await callerBehind(services, token)).toMatchObject({ kind: 'member' })
    await say('member.roles-set', { member: sofia.author, roles: ['outreach-worker', 'supervisor'] })
    expect(await callerBehind(services, token)).toEqual({ kind: 'nobody' })
    const again = await callerBehind(services, await tokenOf(sofia))
    expect(again.kind === 'member' && again.verbs.has('erase-case')).toBe(true)
  })

  it('stays when a colleague is suspended, and when another organisation writes down the same id', async () => {
    const mira = await newMember(services, lantern, 'Mira', ['supervisor'])
    const kim = await newMember(services, lantern, 'Kim', ['case-worker'])
    const token = await tokenOf(mira)
    await say('member.suspended', { member: kim.author })
    const elsewhere = await newOrganisation(services, 'Elsewhere')
    const rival = await newMember(services, elsewhere, 'Rival', ['administrator'])
    const claimed = { member: mira.author, name: 'Mira', email: 'taken@example.org', roles: ['auditor'] }
    await say('member.invited', claimed, elsewhere, rival)
    await say('member.suspended', { member: mira.author }, elsewhere, rival)
    expect(await callerBehind(services, token)).toMatchObject({ kind: 'member', organisation: lantern })
  })
})
