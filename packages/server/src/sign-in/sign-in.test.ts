import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application } from '../http/application.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { callersOf } from './callers-of.ts'
import { ownCredentialRoutes } from './own-credential-routes.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { hashPassword } from './password.ts'
import { lookupOf } from './secret-token.ts'
import type { SecurityAct } from './security-act.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { withSignIn } from './with-sign-in.ts'

const password = 'seven lanterns over the harbour'
const login = 'noor@example.org'
const acts: SecurityAct[] = []
let services: TestServices
let address = 0

const parts: SignInParts = {
  origin: () => 'https://clarion.example.org',
  addressOf: () => `192.0.2.${address}`,
  recordAct: async (_, act) => void acts.push(act),
  provider: null,
  demonstration: null,
  mails: false,
}

function instance() {
  const routes = [...signInRoutes(parts), ...passkeyRoutes(parts), ...ownCredentialRoutes(parts)]
  return application({ services, routes, ...callersOf(services, parts) })
}

function post(path: string, body: object, cookie = '', app = instance()) {
  const headers = { 'content-type': 'application/json', cookie }
  return app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
}

const cookieOf = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

/** A minute later and from elsewhere, so that no test meets the limit of another. */
function later() {
  services.pass(61_000)
  address += 1
}

beforeAll(async () => {
  services = await testServices()
  const { programme, administrator } = services
  const password_hash = await hashPassword(password)
  const account = { login, lookup: lookupOf(login), password_hash, created: new Date(services.now()) }
  await withSignIn(services.database, { programme, holder: administrator }, (transaction) =>
    transaction
      .insertInto('clarion.account')
      .values({ programme_id: programme, member_id: administrator, ...account })
      .execute(),
  )
})
afterAll(() => services.stop())

describe('signing in with a password', () => {
  it('answers an unknown login as it answers a wrong password', async () => {
    later()
    const unknown = await post('/api/sign-in/password', { login: 'nobody@example.org', password })
    const wrong = await post('/api/sign-in/password', { login, password: 'not the password at all' })
    expect([unknown.status, wrong.status]).toEqual([401, 401])
    expect(await unknown.json()).toEqual(await wrong.json())
  })

  it('gives a cookie that scripts and other sites cannot use, and keeps of it only a hash', async () => {
    later()
    const answer = await post('/api/sign-in/password', { login: ' Noor@Example.org ', password })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ member: services.administrator, idleSeconds: 900 })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-clarion_session=[\w-]{43};.*HttpOnly; Secure; SameSite=Strict/)
    const { programme, administrator: holder } = services
    const rows = await withSignIn(services.database, { programme, holder }, (transaction) =>
      transaction.selectFrom('clarion.session').selectAll().execute(),
    )
    const token = cookieOf(answer).split('=')[1] ?? ''
    expect(rows.some((row) => row.lookup.equals(lookupOf(token)))).toBe(true)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('ends a session that lies idle, and one that is signed out', async () => {
    later()
    const cookie = cookieOf(await post('/api/sign-in/password', { login, password }))
    const me = async () => (await instance().request('/api/me', { headers: { cookie } })).status
    expect(await me()).toBe(200)
    services.pass(14 * 60_000)
    expect(await me()).toBe(200)
    services.pass(15 * 60_000)
    expect(await me()).toBe(401)
    const other = cookieOf(await post('/api/sign-in/password', { login, password }))
    expect((await post('/api/sign-out', {}, other)).status).toBe(200)
    expect((await instance().request('/api/me', { headers: { cookie: other } })).status).toBe(401)
  })

  it('refuses the seventh wrong attempt within a minute, whichever process it reaches', async () => {
    later()
    const instances = [instance(), instance()]
    const statuses: number[] = []
    for (let attempt = 0; attempt < 7; attempt++) {
      const app = instances[attempt % 2]
      statuses.push((await post('/api/sign-in/password', { login, password: 'wrong wrong wrong' }, '', app)).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429])
    services.pass(61_000)
    expect((await post('/api/sign-in/password', { login, password })).status).toBe(200)
  })

  it('refuses a code that was used before, and records no secret', async () => {
    later()
    const first = cookieOf(await post('/api/sign-in/password', { login, password }))
    expect((await post('/api/me/authenticator', {}, first)).status).toBe(401)
    const cookie = cookieOf(await post('/api/step-up', { password }, first))
    expect((await instance().request('/api/me', { headers: { cookie: first } })).status).toBe(401)
    const { secret } = (await (await post('/api/me/authenticator', {}, cookie)).json()) as { secret: string }
    const code = () => generateSync({ secret, epoch: Math.floor(services.now() / 1000) })
    expect((await post('/api/me/authenticator/confirm', { code: code() }, cookie)).status).toBe(200)
    later()
    const used = code()
    const without = await post('/api/sign-in/password', { login, password })
    expect(await without.json()).toMatchObject({ code: 'second-factor-needed' })
    expect((await post('/api/sign-in/password', { login, password, code: used })).status).toBe(200)
    expect((await post('/api/sign-in/password', { login, password, code: used })).status).toBe(401)
    const recorded = JSON.stringify(acts)
    for (const secretText of [password, secret, used, login, '192.0.2']) expect(recorded).not.toContain(secretText)
    expect(new Set(acts.map(({ act }) => act))).toContain('sign-in-failed')
  })
})
