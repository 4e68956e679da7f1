import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { application } from '../http/application.ts'
import type { Actor } from '../http/caller.ts'
import { query } from '../testing/query.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { callersOf } from './callers-of.ts'
import { invitationLifetime } from './invitation.ts'
import { invitationCareRoutes } from './invitation-care-routes.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { founder, newMember, newOrganisation, signedIn } from './testing/staff.ts'
import { testParts } from './testing/test-parts.ts'

const password = 'nine quiet boats at dawn'
let services: TestServices
let harbour: string
let noor: Actor
let mails = false
let address = 0

beforeAll(async () => {
  services = await testServices()
  harbour = await newOrganisation(services, 'Harbour Shelter')
  noor = founder(services)
})
afterAll(() => services.stop())

function app() {
  const parts = testParts(services, { mails, addressOf: () => `198.51.100.${address}` })
  const routes = [...invitationRoutes(parts), ...invitationCareRoutes(parts), ...signInRoutes(parts)]
  return application({ services, routes, ...callersOf(services, parts) })
}

async function ask(method: string, path: string, body?: object, who?: Actor | string): Promise<Response> {
  const cookie = typeof who === 'string' ? who : who ? await signedIn(services, who) : ''
  const headers = { 'content-type': 'application/json', cookie }
  return await app().request(path, { method, headers, body: body ? JSON.stringify(body) : null })
}

let count = 0
async function invite(by = noor, organisation = harbour, id = services.id(), email?: string) {
  address += 1
  const login = email ?? `amal-${count++}@harbour.example`
  const body = { member: id, name: 'Amal', email: login, roles: ['service-worker'] }
  await appendEntries(services, by, [newEntry(services, organisation, 'member.invited', 'members', body)])
  return { member: id, login }
}

async function linkFor(member: string): Promise<string> {
  const answer = await ask('POST', `/api/members/${member}/invitation`, { by: 'hand' }, noor)
  const { link } = (await answer.json()) as { link: string }
  expect(link).toMatch(/^https:\/\/clarion\.example\.org\/invitation#[\w-]{43}$/)
  return link.split('#')[1] ?? ''
}

const accept = (token: string, chosen = password) =>
  ask('POST', '/api/invitations/accept', { token, credential: { password: chosen } })
const suspend = (member: string) =>
  appendEntries(services, noor, [newEntry(services, harbour, 'member.suspended', 'members', { member })])

describe('taking up an invitation', () => {
  it('says whom it is for, makes the member join and signs them in; the link is used up', async () => {
    const { member, login } = await invite()
    const token = await linkFor(member)
    const looked = await ask('POST', '/api/invitations/look', { token })
    expect(await looked.json()).toEqual({
      login,
      name: 'Amal',
      organisation: 'Harbour Shelter',
      programme: 'Test programme',
      recovers: false,
    })
    const accepted = await accept(token)
    expect([accepted.status, await accepted.json()]).toMatchObject([200, { member, roles: ['service-worker'] }])
    const cookie = (accepted.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    expect((await ask('GET', '/api/me', undefined, cookie)).status).toBe(200)
    expect((await ask('POST', '/api/sign-in/password', { login, password })).status).toBe(200)
    const [row] = await query(services.ownerUrl, 'select status from clarion.member where member_id = $1', [member])
    expect(row).toEqual({ status: 'active' })
    expect((await accept(token)).status).toBe(404)
  })

  it('answers the same for a link that never was, was used, has ended, was replaced, taken back or is of a suspended member', async () => {
    const used = await linkFor((await invite()).member)
    expect((await accept(used)).status).toBe(200)
    const replacedFor = await invite()
    const replaced = await linkFor(replacedFor.member)
    await linkFor(replacedFor.member)
    const backFor = await invite()
    const back = await linkFor(backFor.member)
    expect((await ask('DELETE', `/api/members/${backFor.member}/invitation`, undefined, noor)).status).toBe(200)
    const suspendedFor = await invite()
    const suspended = await linkFor(suspendedFor.member)
    await suspend(suspendedFor.member)
    const restored = newEntry(services, harbour, 'member.restored', 'members', { member: suspendedFor.member })
    await appendEntries(services, noor, [restored])
    const ended = await linkFor((await invite()).member)
    services.pass(invitationLifetime)
    const texts = new Set<string>()
    for (const token of ['A'.repeat(43), 'x', '', used, replaced, back, suspended, ended]) {
      for (const path of ['look', 'passkey-options', 'accept']) {
        address += 1
        const credential = path === 'accept' ? { credential: { password } } : {}
        const answer = await ask('POST', `/api/invitations/${path}`, { token, ...credential })
        expect([path, answer.status]).toEqual([path, 404])
        texts.add(await answer.text())
      }
    }
    expect([...texts].map((text) => JSON.parse(text).code)).toEqual(['link-ended'])
  })

  it('can be tried again after a weak password, which is refused only to who holds the link', async () => {
    const { member } = await invite()
    const token = await linkFor(member)
    for (let attempt = 0; attempt < 7; attempt++) await accept(token, 'password1234')
    const weak = await accept(token, 'password1234')
    expect([weak.status, await weak.json()]).toMatchObject([400, { code: 'password-weak' }])
    expect((await accept('B'.repeat(43), 'password1234')).status).toBe(404)
    expect((await accept(token)).status).toBe(200)
  })

  it('lets one in when two come with the same link at once', async () => {
    const token = await linkFor((await invite()).member)
    const answers = await Promise.all([accept(token), accept(token), accept(token)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404])
  })

  it('never meets a suspension half way: the member is out, or joined and signed out', async () => {
    for (let round = 0; round < 5; round++) {
      const { member } = await invite()
      const token = await linkFor(member)
      const [accepted] = await Promise.all([accept(token), suspend(member)])
      const cookie = (accepted.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
      expect([200, 404]).toContain(accepted.status)
      expect((await ask('GET', '/api/me', undefined, cookie)).status).toBe(401)
    }
  })

  it('refuses a second account under one login, and leaves the link', async () => {
    const first = await invite()
    expect((await accept(await linkFor(first.member))).status).toBe(200)
    const second = await invite(noor, harbour, services.id(), first.login.toUpperCase())
    const token = await linkFor(second.member)
    const refused = await accept(token)
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'login-in-use' }])
    expect((await ask('POST', '/api/invitations/look', { token })).status).toBe(200)
  })

  it('may be tried six times a minute from one address', async () => {
    address += 1
    const statuses: number[] = []
    for (let attempt = 0; attempt < 7; attempt++) statuses.push((await accept('C'.repeat(43))).status)
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 429])
  })
})

describe('looking after invitations', () => {
  it('is not found for another organisation’s members, forbidden without the verb, and done for one’s own', async () => {
    const { member } = await invite()
    const elsewhere = await newOrganisation(services, 'Elsewhere')
    const rival = await newMember(services, elsewhere, 'Rival', ['administrator'])
    const worker = await newMember(services, harbour, 'Worker', ['service-worker'])
    const own = await newMember(services, harbour, 'Own', ['administrator'])
    const asked = async (who: Actor, of = member) => [
      (await ask('GET', `/api/organisations/${harbour}/invitations`, undefined, who)).status,
      (await ask('POST', `/api/members/${of}/invitation`, {}, who)).status,
      (await ask('DELETE', `/api/members/${of}/invitation`, undefined, who)).status,
    ]
    expect(await asked(rival)).toEqual([404, 404, 404])
    expect((await asked(noor, services.id())).slice(1)).toEqual([404, 404])
    expect(await asked(worker)).toEqual([403, 403, 403])
    expect(await asked(own)).toEqual([200, 200, 200])
    expect((await asked(noor, worker.author)).slice(1)).toEqual([409, 404])
  })

  it('shows what became of the mail, and gives no link where it is mailed', async () => {
    const { member } = await invite()
    const list = async () => {
      const answer = await ask('GET', `/api/organisations/${harbour}/invitations`, undefined, noor)
      const { invitations, ...rest } = (await answer.json()) as { invitations: { member: string }[] }
      return { ...rest, own: invitations.find((one) => one.member === member) }
    }
    expect(await list()).toMatchObject({ mails: false, own: { mail: 'waiting' } })
    await linkFor(member)
    expect(await list()).toMatchObject({ own: { mail: 'sent' } })
    mails = true
    const answer = await ask('POST', `/api/members/${member}/invitation`, {}, noor)
    expect(await answer.json()).toMatchObject({ link: null })
    expect(await list()).toMatchObject({ mails: true, own: { mail: 'waiting' } })
    mails = false
  })

  it('never reaches a member of another organisation by writing down their id', async () => {
    const elsewhere = await newOrganisation(services, 'Elsewhere too')
    const rival = await newMember(services, elsewhere, 'Rival', ['administrator'])
    const { member } = await invite()
    const token = await linkFor(member)
    await invite(rival, elsewhere, member, 'rival@elsewhere.example')
    const rows = await query(services.ownerUrl, 'select login from clarion.invitation where member_id = $1', [member])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.['login']).not.toContain('rival')
    expect((await ask('POST', `/api/members/${member}/invitation`, {}, rival)).status).toBe(404)
    await appendEntries(services, rival, [newEntry(services, elsewhere, 'member.suspended', 'members', { member })])
    expect((await accept(token)).status).toBe(200)
  })
})
