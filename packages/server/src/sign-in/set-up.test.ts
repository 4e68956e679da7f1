import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { application } from '../http/application.ts'
import { clarionRoutes } from '../routes.ts'
import type { TestServices } from '../testing/test-services.ts'
import { callersOf } from './callers-of.ts'
import { newSetUp } from './set-up.ts'
import { emptyServer } from './testing/empty-server.ts'
import { testParts } from './testing/test-parts.ts'

const answers = {
  programme: 'National referral mechanism',
  organisation: { name: 'National Coordination', type: 'CentralGovernmentOrganisation' },
  name: 'Noor',
  email: ' Noor@Coordination.example ',
  credential: { password: 'nine quiet boats at dawn' },
}
let services: TestServices
let address = 0

beforeEach(async () => {
  services = await emptyServer()
})
afterEach(() => services.stop())

async function ask(method: string, path: string, body?: object, cookie = ''): Promise<Response> {
  address += 1
  const parts = testParts(services, { addressOf: () => `198.51.100.${address}` })
  const app = application({ services, routes: clarionRoutes(parts), ...callersOf(services, parts) })
  const headers = { 'content-type': 'application/json', cookie }
  return await app.request(path, { method, headers, body: body ? JSON.stringify(body) : null })
}

const link = async () => (await newSetUp(services)) ?? expect.fail('the server is not empty')
const cookieOf = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

describe('an empty server', () => {
  it('lets nobody in and says so, until whoever holds the link has set it up', async () => {
    expect(await (await ask('GET', '/api/sign-in')).json()).toMatchObject({ empty: true })
    expect((await ask('GET', '/api/threads')).status).toBe(401)
    const token = await link()
    const done = await ask('POST', '/api/set-up', { token, ...answers })
    expect([done.status, await done.json()]).toMatchObject([
      200,
      {
        name: 'Noor',
        roles: ['administrator'],
        programme: { name: 'National referral mechanism', demonstration: false },
        organisation: { name: 'National Coordination' },
      },
    ])
    const cookie = cookieOf(done)
    const members = await ask('GET', '/api/members', undefined, cookie)
    expect(await members.json()).toMatchObject({ members: [{ name: 'Noor', status: 'active' }] })
    expect(await (await ask('GET', '/api/sign-in')).json()).toMatchObject({ empty: false, demonstration: null })
    const login = 'noor@coordination.example'
    const again = await ask('POST', '/api/sign-in/password', { login, password: answers.credential.password })
    expect(again.status).toBe(200)
  })

  it('has one link, which works once: older, used, ended and invented ones are answered the same', async () => {
    const old = await link()
    const ended = await link()
    services.pass(24 * 60 * 60_000)
    const refused = []
    for (const token of [old, ended, 'A'.repeat(43), ''])
      refused.push(await ask('POST', '/api/set-up', { token, ...answers }))
    const token = await link()
    expect((await ask('POST', '/api/set-up', { token, ...answers })).status).toBe(200)
    refused.push(await ask('POST', '/api/set-up', { token, ...answers }))
    refused.push(await ask('POST', '/api/set-up/passkey-options', { token, email: answers.email }))
    const texts = await Promise.all(refused.map(async (answer) => `${answer.status} ${await answer.text()}`))
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toMatch(/^404 .*link-ended/)
    expect(await newSetUp(services)).toBeNull()
  })

  it('is founded once, by whoever of two was quicker', async () => {
    const token = await link()
    const both = await Promise.all([
      ask('POST', '/api/set-up', { token, ...answers }),
      ask('POST', '/api/set-up', { token, ...answers }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
    const programmes = await services.database.selectFrom('clarion.programme').select('name').execute()
    expect(programmes).toHaveLength(1)
  })

  it('keeps its link when an answer is refused, and says which', async () => {
    const token = await link()
    const weak = await ask('POST', '/api/set-up', { token, ...answers, credential: { password: 'password1234' } })
    expect(await weak.json()).toMatchObject({ code: 'password-weak' })
    const wrong = await ask('POST', '/api/set-up', { token, ...answers, email: 'a@b.example, c@d.example' })
    expect(await wrong.json()).toMatchObject({ code: 'invalid-field', parameters: { field: 'email' } })
    const type = { ...answers, organisation: { name: 'X', type: 'Cartel' } }
    expect((await ask('POST', '/api/set-up', { token, ...type })).status).toBe(400)
    expect((await ask('POST', '/api/set-up', { token, ...answers })).status).toBe(200)
  })
})
