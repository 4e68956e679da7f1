import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundProgramme } from '../founding/found-programme.ts'
import { application } from '../http/application.ts'
import type { Actor } from '../http/caller.ts'
import { clarionRoutes } from '../routes.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { callersOf } from './callers-of.ts'
import { hashPassword } from './password.ts'
import { lookupOf } from './secret-token.ts'
import { type Circumstances, SoftwareAuthenticator } from './testing/software-authenticator.ts'
import { founder, newMember, newOrganisation, signedIn } from './testing/staff.ts'
import { testParts } from './testing/test-parts.ts'
import { withSignIn } from './with-sign-in.ts'

const password = 'seven lanterns over the harbour'
let services: TestServices
let amal: Actor
let address = 0

beforeAll(async () => {
  services = await testServices()
  amal = await newMember(services, await newOrganisation(services, 'Harbour Shelter'), 'Amal', ['service-worker'])
  await withPassword(amal, 'amal@harbour.example')
})
afterAll(() => services.stop())

async function withPassword({ programme, author: holder }: Actor, login: string): Promise<void> {
  const account = { login, lookup: lookupOf(login), password_hash: await hashPassword(password) }
  await withSignIn(services.database, { programme, holder }, (transaction) =>
    transaction
      .insertInto('clarion.account')
      .values({ programme_id: programme, member_id: holder, ...account, created: new Date(services.now()) })
      .execute(),
  )
}

type Answer = { readonly status: number; readonly body: Record<string, string>; readonly cookie: string }

async function ask(method: string, path: string, body?: object, cookie = ''): Promise<Answer> {
  address += 1
  const parts = testParts(services, { addressOf: () => `2001:db8:${address.toString(16)}::1` })
  const app = application({ services, routes: clarionRoutes(parts), ...callersOf(services, parts) })
  const headers = { 'content-type': 'application/json', cookie }
  const answer = await app.request(path, { method, headers, body: body ? JSON.stringify(body) : null })
  const given = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { status: answer.status, body: (await answer.json()) as Record<string, string>, cookie: given }
}

/** A session in which the member has just confirmed who they are. */
async function confirmed(who: Actor): Promise<string> {
  const { cookie, status } = await ask('POST', '/api/step-up', { password }, await signedIn(services, who))
  expect(status).toBe(200)
  return cookie
}

const options = async (path: string, cookie = '') => (await ask('POST', path, {}, cookie)).body as { challenge: string }
const challenge = () => options('/api/sign-in/passkey/options')
const enter = (response: object) => ask('POST', '/api/sign-in/passkey', { response })

async function addPasskey(
  who: Actor,
  device: SoftwareAuthenticator,
  circumstances: Circumstances = {},
): Promise<Answer> {
  const cookie = await confirmed(who)
  const response = device.register(await options('/api/me/passkeys/options', cookie), circumstances)
  return await ask('POST', '/api/me/passkeys', { response, name: 'Telephone' }, cookie)
}

async function withPasskey(who = amal): Promise<SoftwareAuthenticator> {
  const device = new SoftwareAuthenticator()
  expect((await addPasskey(who, device)).status).toBe(200)
  return device
}

describe('a passkey', () => {
  it('is added only by a member who has just confirmed who they are, and then signs in', async () => {
    const device = new SoftwareAuthenticator()
    const cookie = await signedIn(services, amal)
    expect((await ask('POST', '/api/me/passkeys/options', {}, cookie)).body['code']).toBe('step-up-needed')
    expect((await addPasskey(amal, device)).status).toBe(200)
    const entered = await enter(device.answer(await challenge()))
    expect([entered.status, entered.body['member']]).toEqual([200, amal.author])
    expect((await ask('GET', '/api/me', undefined, entered.cookie)).status).toBe(200)
    const listed = await ask('GET', '/api/me/passkeys', undefined, entered.cookie)
    expect(JSON.stringify(listed.body)).toContain(new Date(services.now()).toISOString())
  })

  it('confirms who one is, and only one’s own does', async () => {
    const device = await withPasskey()
    const cookie = await signedIn(services, amal)
    const noor = founder(services)
    await withPassword(noor, 'noor@coordination.example')
    const other = await withPasskey(noor)
    const refused = await ask('POST', '/api/step-up', { passkey: other.answer(await challenge()) }, cookie)
    expect(refused.body['code']).toBe('sign-in-failed')
    expect((await ask('POST', '/api/step-up', { passkey: device.answer(await challenge()) }, cookie)).status).toBe(200)
  })

  it.each([
    ['another page', { origin: 'https://clarion.example.com' }],
    ['a page beneath ours', { origin: 'https://evil.clarion.example.org', rpId: 'clarion.example.org' }],
    ['plain http', { origin: 'http://clarion.example.org' }],
    ['another relying party', { rpId: 'example.org' }],
    ['a person who was not verified', { userVerified: false }],
  ] as const)('is worth nothing from %s: neither to sign in nor to be added', async (_, circumstances) => {
    const device = await withPasskey()
    expect((await enter(device.answer(await challenge(), circumstances))).body['code']).toBe('sign-in-failed')
    expect((await enter(device.answer(await challenge()))).status).toBe(200)
    const added = await addPasskey(amal, new SoftwareAuthenticator(), circumstances)
    expect([added.status, added.body['code']]).toEqual([401, 'sign-in-failed'])
  })

  it('answers a challenge once: what was recorded on the way opens nothing later, nor does another’s challenge', async () => {
    const device = await withPasskey()
    const response = device.answer(await challenge())
    expect((await enter(response)).status).toBe(200)
    expect((await enter(response)).status).toBe(401)
    expect((await enter(device.answer({ challenge: 'A'.repeat(43) }))).status).toBe(401)
    const registration = await options('/api/me/passkeys/options', await confirmed(amal))
    expect((await enter(device.answer(registration))).status).toBe(401)
    const late = await challenge()
    services.pass(5 * 60_000)
    expect((await enter(device.answer(late))).status).toBe(401)
  })

  it('lets one of two in when both answer one challenge at once', async () => {
    const device = await withPasskey()
    const asked = await challenge()
    const both = await Promise.all([enter(device.answer(asked)), enter(device.answer(asked))])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('that was copied is found out by its counter: whoever is behind is refused', async () => {
    const device = await withPasskey()
    expect((await enter(device.answer(await challenge(), { counter: 10 }))).status).toBe(200)
    expect((await enter(device.answer(await challenge(), { counter: 10 }))).status).toBe(401)
    expect((await enter(device.answer(await challenge(), { counter: 4 }))).status).toBe(401)
    expect((await enter(device.answer(await challenge(), { counter: 11 }))).status).toBe(200)
  })

  it('is refused with a signature of another key, or of another credential’s', async () => {
    const device = await withPasskey()
    const other = await withPasskey()
    const asked = await challenge()
    const forged = { ...device.answer(asked), response: other.answer(asked).response }
    expect((await enter(forged)).body['code']).toBe('sign-in-failed')
    const unknown = new SoftwareAuthenticator()
    expect((await enter(unknown.answer(await challenge()))).body['code']).toBe('sign-in-failed')
  })

  it('is one member’s: what another registered already is not taken a second time', async () => {
    const device = await withPasskey()
    const worker = await newMember(services, amal.organisation, 'Worker', ['service-worker'])
    await withPassword(worker, 'worker@harbour.example')
    expect((await addPasskey(worker, device)).body['code']).toBe('sign-in-failed')
    expect((await enter(device.answer(await challenge()))).body['member']).toBe(amal.author)
  })

  it('of another programme signs in there and never here', async () => {
    const there = { programme: services.id(), organisation: services.id(), member: services.id() }
    await foundProgramme(services, {
      programme: there.programme,
      name: 'Another programme',
      demonstration: false,
      organisation: { id: there.organisation, name: 'Elsewhere', type: 'NGO' },
      administrator: { id: there.member, name: 'Else', email: 'else@elsewhere.example', roles: ['administrator'] },
      entries: [services.id(), services.id(), services.id(), services.id()],
    })
    const stranger: Actor = {
      ...amal,
      programme: there.programme,
      author: there.member,
      organisation: there.organisation,
    }
    await withPassword(stranger, 'else@elsewhere.example')
    const device = await withPasskey(stranger)
    const entered = await enter(device.answer(await challenge()))
    expect(entered.body).toMatchObject({ member: there.member, programme: { id: there.programme } })
    expect((await ask('GET', `/api/threads/${amal.organisation}`, undefined, entered.cookie)).status).toBe(404)
    const stepUp = { passkey: device.answer(await challenge()) }
    const refused = await ask('POST', '/api/step-up', stepUp, await signedIn(services, amal))
    expect(refused.body['code']).toBe('sign-in-failed')
  })

  it('opens nothing once it was removed', async () => {
    const device = new SoftwareAuthenticator()
    const { id } = (await addPasskey(amal, device)).body
    expect((await ask('DELETE', `/api/me/passkeys/${id}`, undefined, await confirmed(amal))).status).toBe(200)
    expect((await enter(device.answer(await challenge()))).body['code']).toBe('sign-in-failed')
  })
})
