import type { OpenAPIHono } from '@hono/zod-openapi'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { application } from '../http/application.ts'
import type { Actor } from '../http/caller.ts'
import { clarionRoutes } from '../routes.ts'
import { callersOf } from '../sign-in/callers-of.ts'
import { founder, newMember, newOrganisation, signedIn } from '../sign-in/testing/staff.ts'
import { testParts } from '../sign-in/testing/test-parts.ts'
import { query } from '../testing/query.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'

const origin = 'https://clarion.example.org'

describe('the days of one’s own work, for a calendar program', () => {
  let services: TestServices
  let app: OpenAPIHono
  let harbour: string
  let daniel: Actor
  let viktor: Actor
  let thread: string
  let code: string
  let began = 0
  const at = (days: number) => new Date(began + days * 86_400_000).toISOString()
  beforeAll(async () => {
    services = await testServices()
    began = services.now()
    const parts = testParts(services, { origin: () => origin, addressOf: () => '192.0.2.1' })
    app = application({ services, routes: clarionRoutes(parts), ...callersOf(services, parts) })
    harbour = await newOrganisation(services, 'Harbour Shelter')
    daniel = await newMember(services, harbour, 'Daniel', ['case-worker'])
    viktor = await newMember(services, await newOrganisation(services, 'City Police'), 'Viktor', ['police-officer'])
    const opened = openCase(services)
    thread = opened.thread
    code = String((opened.entry.body as { code?: string }).code)
    await appendEntries(services, daniel, [
      opened.entry,
      newEntry(services, thread, 'appointment.scheduled', 'appointments', {
        at: at(3),
        purpose: 'health',
        with: 'Dr Lindqvist',
      }),
      newEntry(services, thread, 'appointment.scheduled', 'appointments', {
        at: at(500),
        purpose: 'health',
        with: 'Far',
      }),
      newEntry(services, thread, 'risk.assessed', 'risk', {
        occasion: 'intake',
        sources: [{ from: 'trafficker', level: 'serious' }],
        nextReview: at(10).slice(0, 10),
      }),
    ])
  })
  afterAll(() => services.stop())

  const ask = async (who: Actor | null, method: string, path: string, body?: object) =>
    await app.request(path.startsWith('http') ? path : origin + path, {
      method,
      headers: {
        host: 'clarion.example.org',
        origin,
        ...(who && { cookie: await signedIn(services, who) }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
  const make = async (who: Actor, choice: object = { whose: 'all', language: 'en' }) =>
    ((await (await ask(who, 'POST', '/api/me/calendar', choice)).json()) as { address: string }).address
  const eventsAt = async (address: string) => {
    const answer = await ask(null, 'GET', address)
    const text = await answer.text()
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    return { status: answer.status, headers: answer.headers, text, events }
  }

  it('are at no address that was not made; guessing is limited', async () => {
    expect((await ask(null, 'GET', '/api/calendar/short.ics')).status).toBe(404)
    services.pass(61_000)
    const guess = `/api/calendar/${'A'.repeat(43)}.ics`
    const statuses: number[] = []
    for (let guesses = 0; guesses < 62; guesses++) statuses.push((await ask(null, 'GET', guess)).status)
    expect(statuses).toEqual([...Array.from({ length: 60 }, () => 404), 429, 429])
    // The telephones of an office ask on for what was taken away: that keeps nobody there from signing in.
    const invitation = await ask(null, 'POST', '/api/invitations/look', { token: 'A'.repeat(43) })
    expect(await invitation.json()).toMatchObject({ code: 'link-ended' })
    expect((await ask(null, 'POST', '/api/me/calendar', { whose: 'all', language: 'en' })).status).toBe(401)
    services.pass(61_000)
  })

  it('say day and hour and nothing else: no name, no case, no place, nothing of the work', async () => {
    const { status, headers, text, events } = await eventsAt(await make(daniel))
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-store')
    const told = events.map(({ summary, startDate }) => [summary, startDate.isDate, startDate.toJSDate().toISOString()])
    expect(told).toContainEqual(['Appointment', false, at(3).replace(/\.\d+Z$/, '.000Z')])
    expect(events.filter(({ startDate }) => startDate.isDate).map(({ startDate }) => startDate.toString())).toContain(
      at(10).slice(0, 10),
    )
    expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(['Appointment', 'Something is due']))
    expect(text).not.toMatch(/Lindqvist|Daniel|Harbour|clarion|risk|traffick|case|appointment-ahead/i)
    for (const id of [thread, code, daniel.author, services.programme, harbour]) expect(text).not.toContain(id)
    // RFC 5545: lines end with CRLF and have 75 octets at most.
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('have the same names each time, in another’s calendar others, and end after a year', async () => {
    const uids = async (address: string) => (await eventsAt(address)).events.map(({ uid }) => uid).sort()
    const address = await make(daniel)
    const first = await uids(address)
    expect(await uids(address)).toEqual(first)
    expect(new Set(first).size).toBe(first.length)
    const { events } = await eventsAt(address)
    expect(events.some(({ startDate }) => startDate.toJSDate() > new Date(at(400)))).toBe(false)
    const colleague = await newMember(services, harbour, 'Kim', ['case-worker'])
    const theirs = await uids(await make(colleague))
    expect(theirs.length).toBe(first.length)
    expect(theirs.filter((uid) => first.includes(uid))).toEqual([])
  })

  it('are those that the member may know at that moment: the police’s are empty', async () => {
    expect((await eventsAt(await make(viktor))).events).toEqual([])
  })

  it('are read so often a minute, whoever asks and from wherever, and then again', async () => {
    const kept = await make(await newMember(services, harbour, 'Noor', ['case-worker']))
    const statuses: number[] = []
    for (let times = 0; times < 7; times++) statuses.push((await ask(null, 'GET', kept)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429])
    expect((await ask(null, 'GET', await make(daniel))).status).toBe(200)
    services.pass(61_000)
    expect((await ask(null, 'GET', kept)).status).toBe(200)
  })

  it('speak the language that was chosen', async () => {
    const { events } = await eventsAt(await make(daniel, { whose: 'mine', language: 'ar' }))
    expect(events.map(({ summary }) => summary)).toContain('موعد')
    // A language of the pages alone gets English; what is no language is refused.
    const albanian = await eventsAt(await make(daniel, { whose: 'mine', language: 'sq' }))
    expect(albanian.events.map(({ summary }) => summary)).toContain('Appointment')
    expect((await ask(daniel, 'POST', '/api/me/calendar', { whose: 'mine', language: 'x y' })).status).toBe(400)
  })

  it('leave the old address when a new one is made, and all when it is taken away; the address is kept nowhere', async () => {
    const old = await make(daniel)
    const address = await make(daniel)
    expect((await ask(null, 'GET', old)).status).toBe(404)
    expect(await (await ask(daniel, 'GET', '/api/me/calendar')).json()).toMatchObject({
      feed: { whose: 'all', language: 'en' },
    })
    const secret = /([\w-]{43})\.ics$/.exec(address)?.[1] ?? expect.fail('no secret')
    const rows = await query(services.ownerUrl, 'select * from clarion.calendar_feed')
    for (const row of rows) expect(Buffer.from(row['lookup'] as Buffer).toString('base64url')).not.toBe(secret)
    expect((await ask(daniel, 'DELETE', '/api/me/calendar')).status).toBe(200)
    expect((await ask(null, 'GET', address)).status).toBe(404)
    expect(await (await ask(daniel, 'GET', '/api/me/calendar')).json()).toEqual({ feed: null })
    services.pass(61_000)
  })

  it('that are ahead are there however much is late', { timeout: 60_000 }, async () => {
    const lantern = await newOrganisation(services, 'Lantern Outreach')
    const sofia = await newMember(services, lantern, 'Sofia', ['case-worker'])
    const { thread: late, entry } = openCase(services)
    const appointment = (minutes: number) =>
      newEntry(services, late, 'appointment.scheduled', 'appointments', {
        at: new Date(services.now() + minutes * 60_000).toISOString(),
        purpose: 'talk',
        with: 'Somebody',
      })
    await appendEntries(services, sofia, [entry, appointment(60)])
    for (let batch = 0; batch < 11; batch++) {
      await appendEntries(
        services,
        sofia,
        Array.from({ length: 100 }, (_, one) => appointment(-1 - batch * 100 - one)),
      )
    }
    const { events } = await eventsAt(await make(sofia))
    const ahead = events.filter(({ startDate }) => startDate.toJSDate().getTime() > services.now())
    expect([ahead.length, events.length]).toEqual([1, 201])
  })

  it('end at once for who is suspended', async () => {
    const leaving = await newMember(services, harbour, 'Tariq', ['case-worker'])
    const address = await make(leaving)
    expect((await eventsAt(address)).status).toBe(200)
    await appendEntries(services, founder(services), [
      newEntry(services, harbour, 'member.suspended', 'members', { member: leaving.author }),
    ])
    expect((await ask(null, 'GET', address)).status).toBe(404)
  })
})
