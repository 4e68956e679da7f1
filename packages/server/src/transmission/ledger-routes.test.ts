import { aTransmittal, missions } from '@clarion/review/transmission/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../http/caller.ts'
import { openMailbox } from '../mail/testing/mailbox.ts'
import { query } from '../testing/query.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry } from '../testing/test-entries.ts'
import { sendTransmissions } from './send-transmissions.ts'
import { aHearingApplication } from './testing/a-hearing-application.ts'
import { aTransmission, type HearingUnderTest, secretary } from './testing/a-transmission.ts'
import { bareNotice, failedNotice } from './testing/delivery-notices.ts'

let hearing: HearingUnderTest
let http: ReturnType<typeof aHearingApplication>
let [guest, stranger]: Actor[] = []

beforeAll(async () => {
  hearing = await aTransmission(missions(4), false)
  http = aHearingApplication(hearing)
  guest = secretary(hearing.services)
  stranger = secretary(hearing.services)
  await hearing.say('test-hearing.shown', 'hearing', { organisation: guest.organisation })
})
afterAll(() => hearing.services.stop())

const address = () => `/api/threads/${hearing.thread}/transmissions/1`
const askAs = async (who: Actor | undefined, path = address(), body?: object) => {
  const reply = await http.ask(who ? http.signIn(who, true) : null, path, body)
  return [reply.status, ((await reply.json()) as { code?: string }).code]
}
const say = (who: Actor, steppedUp: boolean, kind: string, body: object) =>
  http.ask(http.signIn(who, steppedUp), '/api/entries', {
    entries: [newEntry(hearing.services, hearing.thread, kind, 'transmission', body)],
  })
const letters = async () =>
  ((await (await http.ask(http.signIn(hearing.lead), address())).json()) as { letters: Record<string, unknown>[] })
    .letters
const letterTo = async (party: string) => (await letters()).find((one) => one['party'] === party) ?? {}
const readBounce = async (mail: string) =>
  await (await http.ask(http.signIn(hearing.lead), `${address()}/bounce`, { mail })).json()

describe('the ledger of a transmission', () => {
  it('is not there before something was sent, nor for strangers, nor about anything but a hearing', async () => {
    expect(await askAs(hearing.lead)).toEqual([404, 'not-found'])
    expect((await say(hearing.lead, false, 'summary.transmitted', aTransmittal)).status).toBe(401)
    expect((await say(hearing.lead, true, 'summary.transmitted', aTransmittal)).status).toBe(200)
    expect(await askAs(undefined)).toEqual([401, 'sign-in-needed'])
    expect(await askAs(stranger)).toEqual([404, 'not-found'])
    expect(await askAs(testActor(hearing.services, ['supervisor'], hearing.lead.organisation))).toEqual([
      404,
      'not-found',
    ])
    expect(await askAs(hearing.lead, `/api/threads/${hearing.services.coordination}/transmissions/1`)).toEqual([
      404,
      'not-found',
    ])
    expect(await askAs(hearing.lead, `/api/threads/${hearing.thread}/transmissions/2`)).toEqual([404, 'not-found'])
    expect(await askAs(hearing.lead, `${address()}x`)).toEqual([400, 'invalid-field'])
  })

  it('is refused to whoever may know the hearing and does not lead it, or whose roles do not read it', async () => {
    expect(await askAs(guest)).toEqual([403, 'only-lead'])
    expect(await askAs(guest, `${address()}/bounce`, { mail: 'x' })).toEqual([403, 'only-lead'])
    const other: Actor = { ...hearing.lead, author: hearing.services.id(), sections: new Set(['hearing']) }
    expect(await askAs(other)).toEqual([404, 'not-found'])
  })

  it('shows every letter to those who lead, and the look is recorded', async () => {
    expect((await letters()).map(({ party, state, opened, confirmed }) => [party, state, opened, confirmed])).toEqual(
      ['AAX', 'ABX', 'PSE', 'VAT'].map((party) => [party, 'waiting', 0, null]),
    )
    const looks = await query(
      hearing.services.ownerUrl,
      "select act, section from clarion.access_log where thread_id = $1 and member_id = $2 and section = 'transmission'",
      [hearing.thread, hearing.lead.author],
    )
    expect(looks.at(-1)).toEqual({ act: 'read', section: 'transmission' })
  })

  it('shows no row to other readers of the same database, whoever asks it', async () => {
    for (const [readers, sections, rows] of [
      [stranger?.organisation, 'transmission', 0],
      [guest?.organisation, 'transmission', 0],
      [hearing.lead.organisation, 'hearing', 0],
      [hearing.lead.organisation, 'hearing,transmission', 4],
    ] as const) {
      const { withScope } = await import('../database/with-scope.ts')
      const scope = {
        programme: hearing.services.programme,
        readers: [readers ?? ''],
        sections: new Set(sections.split(',')),
      }
      const { ledgerRows } = await import('./read-ledger.ts')
      const seen = await withScope(hearing.services.database, scope, (transaction) =>
        ledgerRows(transaction, hearing.services.programme, { thread: hearing.thread, version: 1 }),
      )
      expect([sections, seen.length]).toEqual([sections, rows])
    }
  })
})

describe('a notice of a mail server', () => {
  it('is told by the mail it speaks of, for good or for now, and records nothing', async () => {
    const box = await openMailbox()
    const server = { url: box.url, from: 'office@example.org' }
    await sendTransmissions(
      hearing.services,
      server,
      'https://clarion.example.org',
      hearing.services.programme,
      () => {},
    )
    await box.stop()
    const id = String((await letterTo('PSE'))['messageId'])
    expect(await readBounce(failedNotice(id, 'forwarded@elsewhere.example'))).toEqual({
      bounces: [{ party: 'PSE', action: 'failed', status: '5.1.1', mail: 'latest' }],
      others: 0,
    })
    expect(await readBounce(failedNotice(id, 'pse@missions.example', '4.4.7', 'delayed'))).toMatchObject({
      bounces: [{ party: 'PSE', action: 'delayed', status: '4.4.7' }],
    })
    expect(await letterTo('PSE')).toMatchObject({ state: 'handed-over' })
  })

  it('is told by the address where it names no mail, and is nobody’s where it names neither', async () => {
    expect(await readBounce(bareNotice('VAT@missions.example', 'nobody@missions.example'))).toEqual({
      bounces: [{ party: 'VAT', action: 'failed', status: '5.2.1', mail: 'unknown' }],
      others: 1,
    })
    expect(await askAs(hearing.lead, `${address()}/bounce`, { mail: 'Hello' })).toEqual([400, 'not-a-delivery-notice'])
    expect(await askAs(hearing.lead, `${address()}/bounce`, { mail: '' })).toEqual([400, 'invalid-field'])
  })

  it('is recorded by a person, after which the letter goes again under another Message-ID', async () => {
    const { messageId } = await letterTo('PSE')
    const about = { version: 1, parties: ['PSE'] }
    expect((await say(guest!, false, 'bounce.recorded', { ...about, status: '5.1.1' })).status).toBe(403)
    expect((await say(stranger!, false, 'bounce.recorded', { ...about, status: '5.1.1' })).status).toBe(404)
    expect((await say(hearing.lead, false, 'bounce.recorded', { ...about, status: '5.1.1' })).status).toBe(200)
    expect(await letterTo('PSE')).toMatchObject({ state: 'bounced', reply: '5.1.1' })
    expect((await say(hearing.lead, false, 'transmission.resent', { ...about, why: 'Mailbox repaired.' })).status).toBe(
      200,
    )
    expect(await letterTo('PSE')).toMatchObject({ state: 'waiting', round: 2 })
    expect(await readBounce(failedNotice(String(messageId), 'pse@missions.example'))).toMatchObject({
      bounces: [{ party: 'PSE', mail: 'earlier' }],
    })
  })
})
