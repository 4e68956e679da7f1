import { createHash } from 'node:crypto'
import type { StaffRole } from '@clarion/casework'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { application } from '../http/application.ts'
import type { Actor } from '../http/caller.ts'
import { sendWaitingMail } from '../mail/send-waiting-mail.ts'
import { type Mailbox, openMailbox } from '../mail/testing/mailbox.ts'
import { readThread } from '../reading/read-thread.ts'
import { callersOf } from '../sign-in/callers-of.ts'
import { founder, newMember, newOrganisation, signedIn } from '../sign-in/testing/staff.ts'
import { testParts } from '../sign-in/testing/test-parts.ts'
import { query } from '../testing/query.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { keepChoice, type NotificationChoice, ownChoice } from './notification-choice.ts'
import { notificationRoutes } from './notification-routes.ts'
import { notifyWaiting } from './notify-waiting.ts'

describe('the mail that something waits', () => {
  let services: TestServices
  let box: Mailbox
  let harbour: string
  let daniel: Actor
  let thread: string
  beforeAll(async () => {
    services = await testServices()
    box = await openMailbox()
    harbour = await newOrganisation(services, 'Harbour Shelter')
    daniel = await member('Daniel')
    const { thread: opened, entry } = openCase(services)
    thread = opened
    await appendEntries(services, daniel, [entry])
  })
  afterAll(async () => {
    await box.stop()
    await services.stop()
  })

  const member = async (name: string, roles: readonly StaffRole[] = ['case-worker']): Promise<Actor> => {
    const actor = await newMember(services, harbour, name, roles)
    const login = `${name.toLowerCase()}@harbour.example`
    await query(
      services.ownerUrl,
      'insert into clarion.account (programme_id, member_id, login, lookup, created) values ($1, $2, $3, $4, now())',
      [services.programme, actor.author, login, createHash('sha256').update(login).digest()],
    )
    // Who has joined has no invitation on its way any more.
    await query(services.ownerUrl, 'delete from clarion.outgoing_mail where holder = $1', [actor.author])
    return actor
  }
  const choose = (actor: Actor, choice: Partial<NotificationChoice>) =>
    keepChoice(services, actor, {
      pressing: false,
      daily: false,
      hour: 8,
      zone: 'Europe/Tirane',
      whose: 'all',
      language: 'en',
      ...choice,
    })
  const minute = async (): Promise<readonly string[]> => {
    const before = box.arrived.length
    await notifyWaiting(services, services.programme)
    await sendWaitingMail(
      services,
      { url: box.url, from: 'office@example.org' },
      'https://c.example',
      services.programme,
      () => {},
    )
    return box.arrived.slice(before).flatMap(({ recipients }) => recipients)
  }
  const hours = (count: number) => services.pass(count * 3_600_000)
  const needs = (line: string, status: string) =>
    appendEntries(services, daniel, [
      newEntry(services, thread, 'need.assessed', 'needs', { lines: [{ line, status }] }),
    ])

  it('goes to nobody who did not ask for it, nor while nothing waits', async () => {
    await needs('food', 'urgent')
    expect(await minute()).toEqual([])
    await needs('food', 'met')
    await choose(daniel, { pressing: true })
    expect(await minute()).toEqual([])
  })

  it('goes once for what is urgent, says nothing of it, and not again within the hour', async () => {
    await needs('food', 'urgent')
    expect(await minute()).toEqual(['daniel@harbour.example'])
    const { mail, raw } = box.arrived.at(-1) ?? expect.fail('nothing arrived')
    expect(mail.subject).toBe('Something waits for you')
    expect(raw).not.toMatch(/https?:|clarion|harbour shelter|food|urgent|case|traffick/i)
    expect(raw).not.toContain(thread)
    await needs('legal-aid', 'urgent')
    expect(await minute()).toEqual([])
    hours(1)
    expect(await minute()).toEqual(['daniel@harbour.example'])
    hours(5)
    expect(await minute()).toEqual([])
  })

  it('goes again when what was done is urgent once more', async () => {
    await needs('food', 'met')
    expect(await minute()).toEqual([])
    await needs('food', 'urgent')
    expect(await minute()).toEqual(['daniel@harbour.example'])
    for (const line of ['food', 'legal-aid']) await needs(line, 'met')
    expect(await minute()).toEqual([])
    await choose(daniel, {})
    expect(await ownChoice(services, daniel)).toBeNull()
  })

  it('goes once a day at the hour of the member’s own zone, when something is due by the end of that day', async () => {
    const kim = await member('Kim')
    await choose(kim, { daily: true, hour: 8, zone: 'Asia/Kathmandu', language: 'fr' })
    // To the next midnight in Kathmandu, 5 hours and 45 minutes before Greenwich.
    const sinceMidnight = (services.now() + 5.75 * 3_600_000) % 86_400_000
    services.pass(86_400_000 - sinceMidnight)
    expect(await minute()).toEqual([])
    hours(8)
    expect(await minute()).toEqual([])
    await appendEntries(services, daniel, [
      newEntry(services, thread, 'appointment.scheduled', 'appointments', {
        at: new Date(services.now() + 30 * 3_600_000).toISOString(),
        purpose: 'health',
        with: 'Dr Lindqvist',
      }),
    ])
    hours(23)
    expect(await minute()).toEqual([])
    hours(1)
    expect(await minute()).toEqual(['kim@harbour.example'])
    expect(box.arrived.at(-1)?.mail.subject).toBe('Quelque chose vous attend')
    hours(3)
    expect(await minute()).toEqual([])
    await choose(kim, {})
  })

  it('is left once however many processes look at the same moment, and once where the server dies before it is sent', async () => {
    const ines = await member('Ines')
    await choose(ines, { pressing: true })
    await needs('food', 'urgent')
    const left = await Promise.all(Array.from({ length: 4 }, () => notifyWaiting(services, services.programme)))
    expect(left.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await minute()).toEqual(['ines@harbour.example'])
    expect(await minute()).toEqual([])
  })

  it('does not leave for who was suspended or gave it up meanwhile', async () => {
    const tariq = await member('Tariq')
    await choose(tariq, { pressing: true })
    expect(await notifyWaiting(services, services.programme)).toBe(1)
    await appendEntries(services, founder(services), [
      newEntry(services, harbour, 'member.suspended', 'members', { member: tariq.author }),
    ])
    expect(await minute()).toEqual([])
    hours(2)
    expect(await minute()).toEqual([])
  })

  it('never takes the place of a way in that waits', async () => {
    const layla = await member('Layla')
    await choose(layla, { pressing: true })
    await query(
      services.ownerUrl,
      `insert into clarion.outgoing_mail (programme_id, holder, sealed, attempts, next_attempt, expires, refused)
       values ($1, $2, '\\x00', 0, now() + interval '100 years', now() + interval '200 years', false)`,
      [services.programme, layla.author],
    )
    expect(await notifyWaiting(services, services.programme)).toBe(0)
    const rows = await query(services.ownerUrl, 'select sealed from clarion.outgoing_mail where holder = $1', [
      layla.author,
    ])
    expect(rows).toHaveLength(1)
    await query(services.ownerUrl, 'delete from clarion.outgoing_mail where holder = $1', [layla.author])
    expect(await minute()).toEqual(['layla@harbour.example'])
  })

  it('goes to whom a colleague asked for a second look, and not to the colleague', async () => {
    const mira = await member('Mira', ['supervisor'])
    for (const one of [mira, daniel]) await choose(one, { pressing: true })
    hours(1)
    await minute()
    hours(1)
    expect(await minute()).toEqual([])
    const { version: upTo } = await readThread(services, daniel, thread)
    await appendEntries(services, daniel, [
      newEntry(services, thread, 'approval.asked', 'approvals', { act: 'closing', upTo }),
    ])
    expect(await minute()).toEqual(['mira@harbour.example'])
    for (const one of [mira, daniel]) await choose(one, {})
  })

  it('is chosen for oneself alone, in words that are understood', async () => {
    const parts = testParts(services)
    const app = application({ services, routes: notificationRoutes(parts), ...callersOf(services, parts) })
    const ask = async (who: Actor | null, method: string, body?: object) =>
      await app.request('https://localhost/api/me/notifications', {
        method,
        headers: {
          host: 'localhost',
          origin: 'https://localhost',
          'content-type': 'application/json',
          ...(who && { cookie: await signedIn(services, who) }),
        },
        ...(body && { body: JSON.stringify(body) }),
      })
    const sofia = await member('Sofia')
    const wanted = { pressing: true, daily: true, hour: 7, zone: 'Africa/Cairo', whose: 'mine', language: 'ar' }
    expect((await ask(null, 'GET')).status).toBe(401)
    expect((await ask(sofia, 'POST', { ...wanted, zone: 'Mars/Olympus' })).status).toBe(400)
    expect((await ask(sofia, 'POST', { ...wanted, hour: 24 })).status).toBe(400)
    expect((await ask(sofia, 'POST', wanted)).status).toBe(200)
    expect(await (await ask(sofia, 'GET')).json()).toMatchObject({ choice: wanted })
    expect(await (await ask(daniel, 'GET')).json()).toMatchObject({ choice: null })
    expect((await ask(sofia, 'POST', { ...wanted, pressing: false, daily: false })).status).toBe(200)
    expect(await (await ask(sofia, 'GET')).json()).toMatchObject({ choice: null })
  })
})
