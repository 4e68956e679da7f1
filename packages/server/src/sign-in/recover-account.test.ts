import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { application } from '../http/application.ts'
import type { Actor } from '../http/caller.ts'
import { sendWaitingMail } from '../mail/send-waiting-mail.ts'
import { openMailbox } from '../mail/testing/mailbox.ts'
import { clarionRoutes } from '../routes.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { callersOf } from './callers-of.ts'
import { hashPassword } from './password.ts'
import { lookupOf } from './secret-token.ts'
import { SoftwareAuthenticator } from './testing/software-authenticator.ts'
import { founder, newMember, newOrganisation, signedIn } from './testing/staff.ts'
import { testParts } from './testing/test-parts.ts'
import { withSignIn } from './with-sign-in.ts'

const old = 'seven lanterns over the harbour'
const fresh = 'nine quiet boats at dawn'
let services: TestServices
let harbour: string
let noor: Actor
let amal: Actor
let count = 0
let mails = false

beforeAll(async () => {
  services = await testServices()
  harbour = await newOrganisation(services, 'Harbour Shelter')
  noor = founder(services)
  await account(noor)
})
afterAll(() => services.stop())
beforeEach(async () => {
  services.pass(61_000)
  amal = await newMember(services, harbour, 'Amal', ['service-worker'])
  await account(amal)
})

const loginOf = ({ author }: Actor) => `${author}@harbour.example`

async function account(who: Actor): Promise<void> {
  const login = loginOf(who)
  const values = { login, lookup: lookupOf(login), password_hash: await hashPassword(old) }
  await withSignIn(services.database, { programme: who.programme, holder: who.author }, (transaction) =>
    transaction
      .insertInto('clarion.account')
      .values({ programme_id: who.programme, member_id: who.author, ...values, created: new Date(services.now()) })
      .execute(),
  )
}

type Answer = { readonly status: number; readonly body: Record<string, string | null>; readonly cookie: string }

async function ask(method: string, path: string, body?: object, cookie = ''): Promise<Answer> {
  count += 1
  const parts = testParts(services, { mails, addressOf: () => `2001:db8:${count.toString(16)}::1` })
  const app = application({ services, routes: clarionRoutes(parts), ...callersOf(services, parts) })
  const headers = { 'content-type': 'application/json', cookie }
  const answer = await app.request(path, { method, headers, body: body ? JSON.stringify(body) : null })
  const given = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { status: answer.status, body: (await answer.json()) as Answer['body'], cookie: given }
}

async function confirmed(who: Actor): Promise<string> {
  return (await ask('POST', '/api/step-up', { password: old }, await signedIn(services, who))).cookie
}

const offer = async (who = noor, whom = amal) =>
  await ask('POST', `/api/members/${whom.author}/recovery`, undefined, await confirmed(who))
const tokenOf = ({ body }: Answer) => body['link']?.split('#')[1] ?? ''
const enter = (password: string, whom = amal) =>
  ask('POST', '/api/sign-in/password', { login: loginOf(whom), password })
const accept = (token: string) => ask('POST', '/api/invitations/accept', { token, credential: { password: fresh } })

describe('a member who lost every way in', () => {
  it('is not found by another organisation’s administrator, and helped by nobody without the verb or a confirmation', async () => {
    const elsewhere = await newOrganisation(services, 'Elsewhere')
    const rival = await newMember(services, elsewhere, 'Rival', ['administrator'])
    await account(rival)
    expect((await offer(rival)).status).toBe(404)
    const worker = await newMember(services, harbour, 'Worker', ['service-worker'])
    await account(worker)
    expect((await offer(worker)).status).toBe(403)
    const path = `/api/members/${amal.author}/recovery`
    expect((await ask('POST', path, undefined, await signedIn(services, noor))).body['code']).toBe('step-up-needed')
    expect((await offer(noor, noor)).body['code']).toBe('own-account')
  })

  it('is given a new one, and everything that signed in before ends when it is used, and not earlier', async () => {
    const device = new SoftwareAuthenticator()
    const cookie = await confirmed(amal)
    const options = (await ask('POST', '/api/me/passkeys/options', {}, cookie)).body as { challenge: string }
    await ask('POST', '/api/me/passkeys', { response: device.register(options), name: 'Lost telephone' }, cookie)
    await ask('POST', '/api/me/authenticator', undefined, cookie)
    const byPasskey = async () => {
      const { challenge = '' } = (await ask('POST', '/api/sign-in/passkey/options', {})).body
      return (await ask('POST', '/api/sign-in/passkey', { response: device.answer({ challenge: challenge ?? '' }) }))
        .status
    }
    const token = tokenOf(await offer())
    expect((await ask('POST', '/api/invitations/look', { token })).body).toMatchObject({ recovers: true })
    expect([(await enter(old)).status, await byPasskey()]).toEqual([200, 200])
    const accepted = await accept(token)
    expect([accepted.status, accepted.body['member']]).toEqual([200, amal.author])
    expect((await ask('GET', '/api/me', undefined, accepted.cookie)).status).toBe(200)
    expect((await ask('GET', '/api/me', undefined, cookie)).status).toBe(401)
    expect([(await enter(old)).status, await byPasskey(), (await enter(fresh)).status]).toEqual([401, 401, 200])
    expect((await accept(token)).body['code']).toBe('link-ended')
  })

  it('may choose a passkey', async () => {
    const token = tokenOf(await offer())
    const device = new SoftwareAuthenticator()
    const options = (await ask('POST', '/api/invitations/passkey-options', { token })).body as { challenge: string }
    const credential = { passkey: { response: device.register(options), name: 'New telephone' } }
    expect((await ask('POST', '/api/invitations/accept', { token, credential })).status).toBe(200)
    expect((await enter(old)).status).toBe(401)
  })

  it('is given nothing by a link that was taken back, or once suspended; an invitation of old opens nothing either', async () => {
    const back = tokenOf(await offer())
    const taken = await ask(
      'DELETE',
      `/api/members/${amal.author}/invitation`,
      undefined,
      await signedIn(services, noor),
    )
    expect(taken.status).toBe(200)
    expect((await accept(back)).body['code']).toBe('link-ended')
    const token = tokenOf(await offer())
    const suspended = newEntry(services, harbour, 'member.suspended', 'members', { member: amal.author })
    await appendEntries(services, noor, [suspended])
    expect((await accept(token)).body['code']).toBe('link-ended')
    expect((await offer()).body['code']).toBe('not-in-this-state')
    expect((await enter(fresh)).status).toBe(401)
  })

  it('gets the link by mail alone where there is mail: no administrator can become somebody who reads cases', async () => {
    mails = true
    const box = await openMailbox()
    try {
      expect((await offer()).body['link']).toBeNull()
      const server = { url: box.url, from: 'office@example.org' }
      // Those who were invited before wait for their mail as well.
      while (
        (await sendWaitingMail(services, server, 'https://clarion.example.org', services.programme, () => {})) > 0
      );
      const [arrived] = box.arrived.filter(({ recipients }) => recipients.includes(loginOf(amal)))
      expect(arrived?.mail.subject).toBe('Your account')
      expect(arrived?.mail.text).not.toMatch(/amal|harbour|shelter|lost/i)
      const token = /invitation#([\w-]{43})/.exec(arrived?.mail.text ?? '')?.[1] ?? ''
      expect((await accept(token)).status).toBe(200)
    } finally {
      mails = false
      await box.stop()
    }
  })
})
