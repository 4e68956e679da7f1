import { findInstrument } from '@clarion/casework'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../http/caller.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { appendEntries } from './append-entries.ts'

describe('what an entry names must be known to the programme', () => {
  let services: TestServices
  let daniel: Actor
  let amal: Actor
  let noor: Actor
  let thread: string
  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'])
    amal = testActor(services, ['service-worker'])
    noor = testActor(services, ['administrator', 'coordinator'], services.coordination)
    const opening = openCase(services)
    thread = opening.thread
    await appendEntries(services, daniel, [opening.entry])
  })
  afterAll(() => services.stop())

  const say = (actor: Actor, kind: string, section: string, body: object, on = thread) =>
    appendEntries(services, actor, [newEntry(services, on, kind, section, body)])
  const consent = (recipient: string) => spokenConsent(recipient, ['contact'], '2027-01-01T00:00:00.000Z')
  const order = (recipient: string) => ({
    authority: 'court',
    reference: 'C 12/2026',
    recipient,
    sections: ['contact'],
    until: '2027-01-01T00:00:00.000Z',
  })
  const referral = (receiver: string) => ({ receiver, line: 'accommodation', urgency: 'soon' })
  const screening = (id: string, version = findInstrument(id)?.version ?? '1') => ({
    instrument: id,
    version,
    agreed: 'spoken',
    answers: [],
  })

  it('refuses a consent, an order or a referral to nobody, and takes it to an organisation of the programme', async () => {
    const nobody = services.id()
    const unknown = { problem: { code: 'unknown-recipient', detail: { recipient: nobody } } }
    await expect(say(daniel, 'consent.given', 'sharing', consent(nobody))).rejects.toMatchObject(unknown)
    await expect(say(daniel, 'order.recorded', 'sharing', order(nobody))).rejects.toMatchObject(unknown)
    const section = `referral/${services.id()}`
    await expect(say(daniel, 'referral.proposed', section, referral(nobody))).rejects.toMatchObject(unknown)
    await say(daniel, 'consent.given', 'sharing', consent(amal.organisation))
    await say(daniel, 'order.recorded', 'sharing', order(amal.organisation))
    await say(daniel, 'referral.sent', section, referral(amal.organisation))
  })

  it('refuses a consent in words that nobody published, until somebody does', async () => {
    const given = { ...consent(amal.organisation), wording: 'leaflet-7' }
    const unknown = { problem: { code: 'unknown-wording', detail: { version: 'leaflet-7' } } }
    await expect(say(daniel, 'consent.given', 'sharing', given)).rejects.toMatchObject(unknown)
    const words = { version: 'leaflet-7', language: 'fra', text: 'Nous aimerions dire au refuge ...' }
    await say(noor, 'consent-wording.published', 'settings', words, services.programme)
    // The words may have been put into another language by an interpreter: the version is what must be known.
    const [first] = await say(daniel, 'consent.given', 'sharing', given)
    const { recipient: _recipient, purpose: _purpose, sections: _sections, ...terms } = given
    const renewed = { ...terms, consent: first?.id, wording: 'leaflet-8' }
    await expect(say(daniel, 'consent.renewed', 'sharing', renewed)).rejects.toMatchObject({
      problem: { code: 'unknown-wording' },
    })
  })

  it('refuses a consent for longer than a year, or than the programme has set', async () => {
    const after = (hours: number) => new Date(services.now() + hours * 3_600_000).toISOString()
    const until = (hours: number) => ({ ...consent(amal.organisation), until: after(hours) })
    const tooLong = (latest: string) => ({ problem: { code: 'consent-too-long', detail: { latest } } })
    const year = 365 * 24
    await expect(say(daniel, 'consent.given', 'sharing', until(year + 1))).rejects.toMatchObject(
      tooLong(after(year).slice(0, 10)),
    )
    await say(daniel, 'consent.given', 'sharing', until(year))
    const limit = (hours: number) =>
      say(noor, 'clock.set', 'settings', { clock: 'consent-longest', hours }, services.programme)
    await limit(24 * 90)
    await expect(say(daniel, 'consent.given', 'sharing', until(year))).rejects.toMatchObject(
      tooLong(after(24 * 90).slice(0, 10)),
    )
    const [given] = await say(daniel, 'consent.given', 'sharing', until(24 * 90))
    const { recipient: _recipient, purpose: _purpose, sections: _sections, ...terms } = until(24 * 91)
    await expect(say(daniel, 'consent.renewed', 'sharing', { ...terms, consent: given?.id })).rejects.toMatchObject({
      problem: { code: 'consent-too-long' },
    })
    await limit(year)
  })

  it('tells a stranger to the case that there is nothing, before it tells whether the recipient exists', async () => {
    const stranger = testActor(services, ['case-worker'])
    await expect(say(stranger, 'consent.given', 'sharing', consent(services.id()))).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it('refuses a screening with an instrument that is off, until the programme confirms that very version', async () => {
    const off = { problem: { code: 'instrument-off' } }
    const confirm = (instrument: string, version: string) =>
      say(
        noor,
        'instrument.confirmed',
        'settings',
        { instrument, version, source: 'The publisher, first edition' },
        services.programme,
      )
    await expect(say(daniel, 'screening.recorded', 'screening', screening('no-such-thing'))).rejects.toMatchObject(off)
    const version = findInstrument('raft')?.version ?? ''
    expect(findInstrument('raft')?.status).not.toBe('on')
    await expect(say(daniel, 'screening.recorded', 'screening', screening('raft'))).rejects.toMatchObject(off)
    await confirm('raft', version)
    await say(daniel, 'screening.recorded', 'screening', screening('raft'))
    await expect(say(daniel, 'screening.recorded', 'screening', screening('raft', '0.0'))).rejects.toMatchObject(off)
  })

  it('takes a screening with an instrument that the programme brought in, once it has confirmed it', async () => {
    const document = JSON.stringify({ ...findInstrument('raft'), id: 'our-list', version: '1' })
    const off = { problem: { code: 'instrument-off' } }
    await expect(say(daniel, 'screening.recorded', 'screening', screening('our-list'))).rejects.toMatchObject(off)
    await say(noor, 'instrument.imported', 'instruments', { document }, services.programme)
    await expect(say(daniel, 'screening.recorded', 'screening', screening('our-list'))).rejects.toMatchObject(off)
    const confirmation = { instrument: 'our-list', version: '1', source: 'Our own edition, page 3' }
    await say(noor, 'instrument.confirmed', 'settings', confirmation, services.programme)
    await say(daniel, 'screening.recorded', 'screening', screening('our-list'))
    await expect(say(daniel, 'screening.recorded', 'screening', screening('our-list', '2'))).rejects.toMatchObject(off)
  })

  it('takes a verified instrument in any version, until the programme retires it', async () => {
    const verified = findInstrument('ilo-forced-labour-11')
    expect(verified?.status).toBe('on')
    await say(daniel, 'screening.recorded', 'screening', screening('ilo-forced-labour-11', 'older'))
    const body = { instrument: 'ilo-forced-labour-11', version: verified?.version, reason: 'Another one is used' }
    await say(noor, 'instrument.retired', 'settings', body, services.programme)
    await expect(
      say(daniel, 'screening.recorded', 'screening', screening('ilo-forced-labour-11', 'older')),
    ).rejects.toMatchObject({ problem: { code: 'instrument-off' } })
  })
})
