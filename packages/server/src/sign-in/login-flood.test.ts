import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { application } from '../http/application.ts'
import type { Actor } from '../http/caller.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { callersOf } from './callers-of.ts'
import { hashPassword } from './password.ts'
import { lookupOf } from './secret-token.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { founder, newMember, newOrganisation } from './testing/staff.ts'
import { testParts } from './testing/test-parts.ts'
import { withSignIn } from './with-sign-in.ts'

const password = 'seven lanterns over the harbour'
const people = 24
const logins = Array.from({ length: people }, (_, place) => `worker-${place}@harbour.example`)
let services: TestServices
let members: Actor[]

beforeAll(async () => {
  services = await testServices()
  const harbour = await newOrganisation(services, 'Harbour Shelter')
  const password_hash = await hashPassword(password)
  members = []
  for (const login of logins) {
    const member = await newMember(services, harbour, 'Worker', ['service-worker'])
    members.push(member)
    const account = { login, lookup: lookupOf(login), created: new Date(services.now()) }
    // The last but one has a passkey only.
    const credential = login === logins.at(-2) ? {} : { password_hash }
    await withSignIn(services.database, { programme: member.programme, holder: member.author }, (transaction) =>
      transaction
        .insertInto('clarion.account')
        .values({ programme_id: member.programme, member_id: member.author, ...account, ...credential })
        .execute(),
    )
  }
  const suspended = newEntry(services, harbour, 'member.suspended', 'members', { member: members.at(-1)?.author })
  await appendEntries(services, founder(services), [suspended])
})
afterAll(() => services.stop())
beforeEach(() => services.pass(61_000))

type Tried = { readonly status: number; readonly body: string; readonly cookies: string }

async function enter(login: string, typed: string, address: string, cookie = ''): Promise<Tried> {
  const parts = testParts(services, { addressOf: () => address })
  const app = application({ services, routes: signInRoutes(parts), ...callersOf(services, parts) })
  const headers = { 'content-type': 'application/json', cookie }
  const body = JSON.stringify({ login, password: typed })
  const answer = await app.request('/api/sign-in/password', { method: 'POST', headers, body })
  const cookies = answer.headers.getSetCookie().map((given) => given.split(';')[0])
  return { status: answer.status, body: await answer.text(), cookies: cookies.join('; ') }
}

describe('a flood of logins', () => {
  it('stops each attacker at six a minute, and harms none of those who know their password', async () => {
    const good = logins.slice(0, -2)
    const attackers = Array.from({ length: 5 }, (_, place) => `198.51.100.${place}`)
    const guesses = attackers.flatMap((address, place) =>
      Array.from({ length: 40 }, (_, turn) =>
        enter(logins[(turn * 7 + place) % people] ?? '', `guess ${turn}`, address),
      ),
    )
    const entries = good.map((login, place) => enter(login, password, `203.0.113.${place}`))
    const [tried, entered] = [await Promise.all(guesses), await Promise.all(entries)]
    expect(entered.map(({ status }) => status)).toEqual(good.map(() => 200))
    for (const place of attackers.keys()) {
      const statuses = tried.slice(place * 40, (place + 1) * 40).map(({ status }) => status)
      expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(6)
      expect(statuses.filter((status) => status === 200)).toEqual([])
    }
  })

  it('gives one account six guesses a minute from everywhere together', async () => {
    const target = logins[0] ?? ''
    const tried = await Promise.all(
      Array.from({ length: 30 }, (_, place) => enter(target, `guess ${place}`, `198.51.100.${place}`)),
    )
    expect(tried.filter(({ status }) => status === 401)).toHaveLength(6)
    expect(tried.filter(({ status }) => status === 429)).toHaveLength(24)
  })

  it('cannot keep a member out of a browser in which the member has signed in before', async () => {
    const [target = '', other = ''] = logins
    const { cookies } = await enter(target, password, '203.0.113.7')
    expect(cookies).toMatch(/__Host-clarion_device=[\w-]{43}\.[\w-]{43}/)
    expect(cookies).not.toContain(target)
    services.pass(61_000)
    for (let turn = 0; turn < 8; turn++) await enter(target, 'guess', '203.0.113.7')
    expect((await enter(target, password, '203.0.113.7')).status).toBe(429)
    expect((await enter(target, password, '203.0.113.7', cookies)).status).toBe(200)
    // The mark is that member's: it buys no guesses at another's account, and only six a minute at this one.
    for (let turn = 0; turn < 6; turn++) await enter(other, 'guess', '198.51.100.9', cookies)
    expect((await enter(other, 'guess', '198.51.100.9', cookies)).status).toBe(429)
    const again = []
    for (let turn = 0; turn < 7; turn++) again.push((await enter(target, 'guess', '203.0.113.8', cookies)).status)
    expect(again).toEqual([401, 401, 401, 401, 401, 401, 429])
    const bent = cookies.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'))
    expect((await enter(target, password, '203.0.113.8', bent)).status).toBe(429)
  })
})

describe('whether an account exists', () => {
  const wrong = {
    known: logins[1],
    unknown: 'nobody@harbour.example',
    passkeyOnly: logins.at(-2),
    suspended: logins.at(-1),
  }
  const sorts = Object.entries(wrong) as [keyof typeof wrong, string][]

  it('is said by no answer: unknown, without a password, suspended and wrong are one refusal', async () => {
    const answers = new Set<string>()
    for (const [sort, login] of sorts) {
      const typed = sort === 'suspended' ? password : 'not the password'
      const { status, body, cookies } = await enter(login, typed, `203.0.113.${sort.length}`)
      answers.add(`${status} ${body} ${cookies}`)
    }
    expect([...answers]).toHaveLength(1)
    const limited = new Set<string>()
    for (const [, login] of sorts) {
      services.pass(61_000)
      let last: Tried | undefined
      for (let turn = 0; turn < 7; turn++) last = await enter(login, 'guess', `203.0.113.${turn}`)
      limited.add(`${last?.status} ${last?.body}`)
    }
    expect([...limited]).toHaveLength(1)
    expect([...limited][0]).toMatch(/^429/)
  })

  it('is said by no stopwatch: the same work is done for each', async () => {
    // Processor time and not time on the wall: it is the same however busy the machine is.
    const spent = new Map(sorts.map(([sort]) => [sort, 0]))
    for (let round = 0; round < 10; round++) {
      for (const [sort, login] of sorts) {
        services.pass(61_000)
        const before = process.cpuUsage()
        await enter(login, 'not the password', '203.0.113.1')
        const { user, system } = process.cpuUsage(before)
        spent.set(sort, (spent.get(sort) ?? 0) + user + system)
      }
    }
    const known = spent.get('known') ?? 0
    for (const [sort, work] of spent) {
      const ratio = work / known
      expect([sort, ratio > 0.5 && ratio < 2, ratio]).toEqual([sort, true, ratio])
    }
  })
})
