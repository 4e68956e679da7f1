import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application } from '../http/application.ts'
import { callersOf } from '../sign-in/callers-of.ts'
import type { SignInParts } from '../sign-in/sign-in-parts.ts'
import { issueCodePhrase } from '../sign-in/survivor-sign-in.ts'
import { neutralSiteFrom } from './neutral-site.ts'
import { survivorRefusals } from './refused-page.ts'
import { signInSessions } from './sign-in-sessions.ts'
import { survivorRoutes } from './survivor-routes.ts'
import { neutralSite, type SurvivorWorld, survivorWorld } from './testing/survivor-world.ts'

const parts: SignInParts = {
  origin: () => 'http://localhost',
  addressOf: () => {
    throw new Error('nobody may ask where a survivor is')
  },
  recordAct: async () => {},
  provider: null,
  demonstration: null,
  mails: false,
}

describe('signing in with a code phrase', () => {
  let world: SurvivorWorld
  let phrase: string
  beforeAll(async () => {
    world = await survivorWorld()
    const { services, thread, survivor } = world
    phrase = await issueCodePhrase(services, parts, { programme: services.programme, thread, reader: survivor }, 'en')
  })
  afterAll(() => world.services.stop())

  const app = () =>
    application({
      services: world.services,
      routes: survivorRoutes({ sessions: signInSessions(parts), neutralSite }),
      ...callersOf(world.services, parts),
      pages: [survivorRefusals],
    })
  const send = async (path: string, form: Record<string, string>, cookie = '') =>
    await app().request(path, {
      method: 'POST',
      headers: {
        host: 'localhost',
        origin: 'http://localhost',
        cookie,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(form).toString(),
    })
  const open = async () => (await send('/my/sign-in', { phrase })).headers.get('set-cookie')?.split(';')[0] ?? ''
  const home = async (cookie: string) => (await app().request('/my', { headers: { host: 'localhost', cookie } })).status

  it('opens her page, and closes it after five idle minutes', async () => {
    const cookie = await open()
    expect(await home(cookie)).toBe(200)
    world.services.pass(4 * 60_000)
    expect(await home(cookie)).toBe(200)
    world.services.pass(5 * 60_000)
    expect(await home(cookie)).toBe(401)
  })

  it('ends with "Close my page" and with "Leave now", for everyone who holds the cookie', async () => {
    const closed = await open()
    const response = await send('/my/sign-out', {}, closed)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/my/closed'])
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0')
    expect(await home(closed)).toBe(401)
    const left = await open()
    const away = await app().request('/my/leave', { headers: { host: 'localhost', cookie: left } })
    expect(away.headers.get('location')).toBe(neutralSite)
    expect(await home(left)).toBe(401)
  })

  it('asks for a calm wait after many tries in one visit, and lets others in meanwhile', async () => {
    const tries = []
    for (let count = 0; count < 8; count++)
      tries.push(await send('/my/sign-in', { phrase: 'no such words', visit: 'one' }))
    expect(tries.map(({ status }) => status).slice(0, 6)).toEqual([401, 401, 401, 401, 401, 401])
    expect(tries.at(-1)?.status).toBe(429)
    const html = (await tries.at(-1)?.text()) ?? ''
    expect(html).toContain('Please wait')
    expect(html).toContain('name="visit" value="one"')
    expect(await open()).not.toBe('')
  })
})

describe('the neutral site', () => {
  it('is one that anybody might have open, or the one the operator chose', () => {
    expect(neutralSiteFrom(undefined)).toBe('https://www.wikipedia.org/')
    expect(neutralSiteFrom('https://weather.example')).toBe('https://weather.example/')
  })

  it.each(['http://weather.example', 'javascript:alert(1)', 'weather', '//weather.example'])(
    'is never %s',
    (chosen) => {
      expect(() => neutralSiteFrom(chosen)).toThrow('CLARION_NEUTRAL_SITE must be an https address')
    },
  )
})
