import { missions } from '@clarion/review/transmission/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMailbox } from '../mail/testing/mailbox.ts'
import { query } from '../testing/query.ts'
import { claimNext, lease, markMail, prepareMail, settleLeft } from './mail-ledger.ts'
import { sendTransmissions } from './send-transmissions.ts'
import { aHearingApplication } from './testing/a-hearing-application.ts'
import { aTransmission, type HearingUnderTest } from './testing/a-transmission.ts'

const origin = 'https://clarion.example.org'
const from = 'office@example.org'
let hearing: HearingUnderTest
let http: ReturnType<typeof aHearingApplication>
const links = new Map<string, string>()

beforeAll(async () => {
  hearing = await aTransmission(missions(7))
  http = aHearingApplication(hearing)
  const box = await openMailbox()
  await sendTransmissions(hearing.services, { url: box.url, from }, origin, hearing.services.programme, () => {})
  for (const { recipients, mail } of box.arrived)
    links.set((recipients[0] ?? '').slice(0, 3).toUpperCase(), /\/t\/[\w-]{43}/.exec(mail.text ?? '')?.[0] ?? '')
  await box.stop()
})
afterAll(() => hearing.services.stop())

const linkOf = (party: string) => links.get(party) ?? ''
const rowOf = async (party: string) => (await hearing.ledger()).find((row) => row['party'] === party) ?? {}
const get = (path: string, headers: Readonly<Record<string, string>> = {}) => http.ask(null, path, undefined, headers)
const confirm = (link: string, headers: Readonly<Record<string, string>> = {}) =>
  http.app.request(`https://localhost${link}/receipt`, {
    method: 'POST',
    headers: {
      host: 'localhost',
      origin: 'https://localhost',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: '',
  })

describe('the link of a mission', () => {
  it('opens nothing when it never was, in calm words of the reader’s language, and counts nothing', async () => {
    for (const token of ['A'.repeat(43), 'short', '..%2f..', `${'A'.repeat(42)}!`, 'a'.repeat(300)]) {
      const reply = await get(`/t/${token}?l=fr`)
      expect([token, reply.status]).toEqual([token, token.length > 200 ? 400 : 404])
      expect(await reply.text()).toContain('Ce lien n’ouvre rien')
    }
    expect((await confirm(`/t/${'A'.repeat(43)}`)).status).toBe(404)
    expect((await get(`/t/${'A'.repeat(43)}/documents/en.pdf`)).status).toBe(404)
  })

  it('shows the letter in the language of the mission, or in one that is chosen, without script or anything from elsewhere', async () => {
    const reply = await get(linkOf('VAT'))
    const page = await reply.text()
    expect(reply.status).toBe(200)
    // The first on the list is written to in Arabic.
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain('صاحب السعادة،')
    expect(page).toContain('Permanent Mission of VAT')
    const french = await (await get(`${linkOf('VAT')}?l=fr`)).text()
    expect(french).toContain('<html lang="fr" dir="ltr">')
    expect(french).toContain('«\u202fRésumé de l’audition multipartite sur la traite des personnes\u202f»')
    for (const text of [page, french]) expect(text).not.toMatch(/<script|https?:|javascript:|\son\w+=/i)
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.headers.get('referrer-policy')).toBe('same-origin')
    expect(reply.headers.get('x-robots-tag')).toContain('noindex')
    expect(reply.headers.get('set-cookie')).toBeNull()
    expect(page).not.toContain('@')
  })

  it('notes that it was opened, and never that it was read: no head, no look in advance, no receipt by opening', async () => {
    const link = linkOf('PSE')
    await http.app.request(`https://localhost${link}`, { method: 'HEAD' })
    await get(link, { 'sec-purpose': 'prefetch;prerender' })
    await get(link, { purpose: 'prefetch' })
    expect(await rowOf('PSE')).toMatchObject({ opened: '0', opened_first: null, confirmed: null })
    await get(link)
    hearing.services.pass(60_000)
    await get(link)
    const row = await rowOf('PSE')
    expect(row).toMatchObject({ opened: '2', confirmed: null })
    expect((row['opened_last'] as Date).getTime() - (row['opened_first'] as Date).getTime()).toBe(60_000)
  })

  it('confirms a receipt by a button, once; a page elsewhere cannot press it', async () => {
    const link = linkOf('PSE')
    expect((await confirm(link, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await rowOf('PSE'))['confirmed']).toBeNull()
    const page = await (await confirm(`${link}`)).text()
    expect(page).toContain('The receipt was confirmed on')
    expect(page).not.toContain('<form')
    const first = (await rowOf('PSE'))['confirmed']
    hearing.services.pass(60_000)
    await confirm(link)
    expect(await rowOf('PSE')).toMatchObject({ opened: '2', confirmed: first })
    expect(await (await get(link)).text()).toContain('role="status"')
  })

  it('offers the document in its languages and forms, and no other', async () => {
    const page = await (await get(linkOf('PSE'))).text()
    const offered = [...page.matchAll(/href="([^"]*\/documents\/[^"]*)"/g)].map(([, href]) => href ?? '')
    expect(offered.map((href) => href.split('/').at(-1))).toEqual([
      'en.pdf',
      'en.docx',
      'en.html',
      'ar.pdf',
      'ar.docx',
      'ar.html',
    ])
    for (const [href, start] of [
      ['en.pdf', '%PDF'],
      ['ar.docx', 'PK'],
      ['en.html', '<!doctype html>'],
    ]) {
      const reply = await get(`${linkOf('PSE')}/documents/${href}`)
      expect([reply.status, reply.headers.get('content-disposition')]).toEqual([
        200,
        `attachment; filename="PGA-81-12-${href}"`,
      ])
      expect(
        Buffer.from(await reply.arrayBuffer())
          .toString('latin1')
          .startsWith(start ?? '?'),
      ).toBe(true)
    }
    for (const other of ['fr.pdf', 'en.json', 'en', '..%2fen.pdf'])
      expect([other, (await get(`${linkOf('PSE')}/documents/${other}`)).status]).toEqual([other, 404])
    expect((await rowOf('PSE'))['opened']).toBe('4')
  })

  it('has the document written so often a minute and no more', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 35; turn++) statuses.push((await get(`${linkOf('AEX')}/documents/en.html`)).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(30)
    expect(statuses.at(-1)).toBe(429)
    expect((await get(linkOf('AEX'))).status).toBe(200)
  })

  it('is not guessed: what opens nothing may be tried so often from one address, and whoever comes with a link is not counted', async () => {
    const office = aHearingApplication(hearing, undefined, '203.0.113.7')
    const open = async (link: string) => (await office.ask(null, link)).status
    for (let turn = 0; turn < 70; turn++) expect(await open(linkOf('AEX'))).toBe(200)
    const statuses: number[] = []
    for (let turn = 0; turn < 70; turn++) statuses.push(await open(`/t/${String(turn).padStart(43, 'A')}`))
    expect(statuses.filter((status) => status === 404)).toHaveLength(60)
    expect(statuses.at(-1)).toBe(429)
  })

  it('says so where the document is not to be had', async () => {
    const bare = aHearingApplication(hearing, async () => [])
    expect(await (await bare.ask(null, `${linkOf('PSE')}?l=en`)).text()).toContain('cannot be shown here now')
  })

  it('tells that a mail of which nobody knew has arrived', async () => {
    const { services } = hearing
    await hearing.say('transmission.resent', 'transmission', { version: 1, parties: ['AAX'], why: 'Once more.' })
    const claimed = (await claimNext(services, services.programme)) ?? expect.fail('nothing waits')
    await prepareMail(services, claimed, origin, from)
    await markMail(services, claimed, 'sending', { state: 'ending' })
    services.pass(lease)
    await settleLeft(services, services.programme)
    expect(await rowOf('AAX')).toMatchObject({ state: 'unsure' })
    await get(linkOf('AAX'))
    expect(await rowOf('AAX')).toMatchObject({ state: 'handed-over', reply: 'opened' })
  })

  it('ends at once when the address it went to was corrected, or the mission was taken off the list', async () => {
    await hearing.say('address.corrected', 'transmission', { party: 'ABX', address: 'right@missions.example' })
    expect((await get(linkOf('ABX'))).status).toBe(404)
    expect((await confirm(linkOf('ABX'))).status).toBe(404)
    await hearing.say('recipient.removed', 'transmission', { party: 'ACX' })
    expect((await get(linkOf('ACX'))).status).toBe(404)
    expect(await rowOf('ABX')).toMatchObject({ opened: '0', confirmed: null })
  })

  it('stands in no database as it is', async () => {
    const rows = await query(hearing.services.ownerUrl, 'select * from clarion.transmission_mail')
    for (const link of links.values()) expect(JSON.stringify(rows)).not.toContain(link.slice(3))
  })
})
