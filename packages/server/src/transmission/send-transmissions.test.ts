import { aTransmittal, missions } from '@clarion/review/transmission/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, openMailbox } from '../mail/testing/mailbox.ts'
import { query } from '../testing/query.ts'
import { claimNext, lease, markMail, settleLeft } from './mail-ledger.ts'
import { linkLookup } from './mail-names.ts'
import { sendTransmissions } from './send-transmissions.ts'
import { aTransmission, type HearingUnderTest } from './testing/a-transmission.ts'

const origin = 'https://clarion.example.org'
const from = 'office@example.org'
let hearing: HearingUnderTest
let box: Mailbox
const lines: string[] = []

beforeAll(async () => {
  hearing = await aTransmission(missions(6))
  box = await openMailbox()
})
afterAll(async () => {
  await box.stop()
  await hearing.services.stop()
})

const send = async (url = box.url) => {
  const before = box.arrived.length
  const { services } = hearing
  await sendTransmissions(services, { url, from }, origin, services.programme, (line) => lines.push(line))
  return box.arrived.slice(before).flatMap(({ recipients }) => recipients)
}
const rowOf = async (party: string) => (await hearing.ledger()).find((row) => row['party'] === party) ?? {}
const tokenOf = (text: string | undefined) => /\/t\/([\w-]{43})$/m.exec(text ?? '')?.[1] ?? ''
const again = (party: string) =>
  hearing.say('transmission.resent', 'transmission', { version: 1, parties: [party], why: 'Once more.' })
const addressOf = (party: string) => `${party.toLowerCase()}@missions.example`

describe('the letters of a transmission', () => {
  it('wait in the ledger from the moment it was said, without an address or a name', async () => {
    const rows = await hearing.ledger()
    expect(rows.map(({ party, state, round, attempts }) => [party, state, round, attempts])).toEqual(
      missions(6)
        .map(({ party }) => [party, 'waiting', 1, 0])
        .sort(),
    )
    expect(JSON.stringify(rows)).not.toMatch(/@|Mission/)
  })

  it('go to each mission once, in its language, as plain text with a link of its own and nothing else', async () => {
    expect((await send()).toSorted()).toEqual(
      missions(6)
        .map(({ address }) => address)
        .sort(),
    )
    expect(await send()).toEqual([])
    const tokens = box.arrived.map(({ mail }) => tokenOf(mail.text))
    expect(new Set(tokens).size).toBe(6)
    for (const { recipients, mail, raw } of box.arrived) {
      expect([mail.html, mail.attachments]).toEqual([false, []])
      const row = await rowOf((recipients[0] ?? '').slice(0, 3).toUpperCase())
      expect(row).toMatchObject({ state: 'handed-over', reply: '250', attempts: 1, claim: null })
      expect(row['message_id']).toBe(mail.messageId)
      expect(linkLookup(tokenOf(mail.text)).equals(row['lookup'] as Buffer)).toBe(true)
      expect(raw).not.toMatch(/clarion\.transmission|Permanent Mission of|nodemailer/i)
    }
    const french = box.arrived.find(({ mail }) => mail.subject === aTransmittal.titles.fr)
    expect(french?.mail.text).toContain('Excellence,')
    expect(french?.mail.headers.get('content-language')).toBe('fr')
    const english = box.arrived.find(({ recipients }) => recipients[0] === 'pse@missions.example')
    expect(english?.mail.text).toBe(
      `The President of the General Assembly
4 December 2026
PGA/81/12

Excellency,

I have the pleasure to transmit herewith the document entitled “${aTransmittal.titles.en}”.

This letter and the document can be read and saved at this address, which is meant for your Mission:

${origin}/t/${tokenOf(english?.mail.text)}

On the same page the receipt can be confirmed.

Please accept, Excellency, the assurances of my highest consideration.

H.E. Ms. Ada Example

All Permanent Representatives and Permanent Observers to the United Nations
New York
`,
    )
  })

  it('come back at once where the server will never take them, and wait longer after each try where it may', async () => {
    await again('VAT')
    box.refuse = 550
    expect(await send()).toEqual([])
    expect(await rowOf('VAT')).toMatchObject({ state: 'bounced', reply: '550', round: 2 })
    await again('VAT')
    await again('PSE')
    box.refuse = 451
    const tried: string[][] = []
    for (let minute = 0; minute < 8; minute++) {
      await send()
      tried.push([String((await rowOf('VAT'))['attempts']), String((await rowOf('PSE'))['attempts'])])
      hearing.services.pass(60_000)
    }
    // At minutes 0, 1, 3 and 7, each by itself: what one mailbox says is nothing about another.
    expect(tried.map(([one]) => one)).toEqual(['1', '2', '2', '3', '3', '3', '3', '4'])
    expect(tried.map(([, other]) => other)).toEqual(['1', '2', '2', '3', '3', '3', '3', '4'])
    box.refuse = undefined
    hearing.services.pass(60 * 60_000)
    expect((await send()).toSorted()).toEqual(['pse@missions.example', 'vat@missions.example'])
    expect(lines.join()).not.toMatch(/@|vat|pse/i)
  })

  it('are given up after thirty tries, for a person to look', async () => {
    await again('VAT')
    box.refuse = 452
    for (let turn = 0; turn < 31; turn++) {
      await send()
      hearing.services.pass(60 * 60_000)
    }
    box.refuse = undefined
    expect(await send()).toEqual([])
    expect(await rowOf('VAT')).toMatchObject({ state: 'given-up', reply: '452', attempts: 30 })
    await again('VAT')
    expect(await send()).toEqual(['vat@missions.example'])
  })

  it('wait while the mail server is down, and are tried one at a time', async () => {
    await again('VAT')
    await again('PSE')
    const before = lines.length
    await send('smtp://127.0.0.1:1')
    expect(lines.length - before).toBe(1)
    hearing.services.pass(60 * 60_000)
    expect((await send()).toSorted()).toEqual(['pse@missions.example', 'vat@missions.example'])
  })

  it('go to a corrected address with another link; to the same address with the same link and another Message-ID', async () => {
    const old = await rowOf('VAT')
    await again('VAT')
    await send()
    const same = await rowOf('VAT')
    expect((same['lookup'] as Buffer).equals(old['lookup'] as Buffer)).toBe(true)
    expect(same['message_id']).not.toBe(old['message_id'])
    await hearing.say('address.corrected', 'transmission', { party: 'VAT', address: 'new@missions.example' })
    expect(await send()).toEqual([])
    await again('VAT')
    expect(await send()).toEqual(['new@missions.example'])
    expect(((await rowOf('VAT'))['lookup'] as Buffer).equals(old['lookup'] as Buffer)).toBe(false)
  })

  it('do not go to whom was taken off the list while they waited', async () => {
    await again('AAX')
    await hearing.say('recipient.removed', 'transmission', { party: 'AAX' })
    expect(await send()).toEqual([])
    expect(await rowOf('AAX')).toMatchObject({ state: 'given-up', reply: 'not-listed' })
  })

  it('are left by nobody from a demonstration', async () => {
    const mark = (on: boolean) =>
      query(hearing.services.ownerUrl, 'update clarion.programme set demonstration = $1', [on])
    await again('VAT')
    await mark(true)
    expect(await send()).toEqual([])
    await mark(false)
    expect(await send()).toEqual(['new@missions.example'])
  })
})

describe('a letter whose process died', () => {
  const die = async (party: string, at: 'sending' | 'ending') => {
    await again(party)
    const claimed = (await claimNext(hearing.services, hearing.services.programme)) ?? expect.fail('nothing waits')
    expect(claimed.party).toBe(party)
    if (at === 'ending') await markMail(hearing.services, claimed, 'sending', { state: 'ending' })
    return claimed
  }

  it('waits again by itself where no server can have taken it', async () => {
    await die('ABX', 'sending')
    expect(await send()).toEqual([])
    hearing.services.pass(lease)
    expect(await send()).toEqual([addressOf('ABX')])
  })

  it('is unsure where one may have, and goes again when a person says so, as the same mail', async () => {
    const { message_id: before } = await rowOf('ABX')
    await die('ABX', 'ending')
    hearing.services.pass(lease)
    expect(await send()).toEqual([])
    expect(await rowOf('ABX')).toMatchObject({ state: 'unsure' })
    await again('ABX')
    await send()
    const { message_id: after, mail } = await rowOf('ABX')
    // The third mail: the first was taken, the second too, of this one nobody knew.
    expect([mail, after === before]).toEqual([3, false])
    await die('ABX', 'ending')
    hearing.services.pass(lease)
    expect(await settleLeft(hearing.services, hearing.services.programme)).toBe(1)
    await hearing.say('arrival.recorded', 'transmission', { version: 1, parties: ['ABX'], proof: 'mail-log' })
    expect(await rowOf('ABX')).toMatchObject({ state: 'handed-over', reply: 'mail-log' })
    expect(await send()).toEqual([])
  })

  it('is not ended by whoever was too slow: the mail that another has taken up is broken off', async () => {
    const slow = await die('ABX', 'sending')
    hearing.services.pass(lease)
    expect(await send()).toEqual([addressOf('ABX')])
    expect(await markMail(hearing.services, slow, 'sending', { state: 'ending' })).toBe(false)
    expect(await markMail(hearing.services, slow, 'ending', { state: 'handed-over' })).toBe(false)
  })

  it('is taken up by one however many look at the same moment', async () => {
    await again('ACX')
    const taken = await Promise.all(
      Array.from({ length: 4 }, () => claimNext(hearing.services, hearing.services.programme)),
    )
    expect(taken.filter(Boolean)).toHaveLength(1)
    hearing.services.pass(lease)
    expect(await send()).toEqual([addressOf('ACX')])
  })
})

describe('the word of a person', () => {
  it('that a letter came back is nothing to one that waits to go again', async () => {
    const about = { version: 1, parties: ['ACX'] }
    await hearing.say('bounce.recorded', 'transmission', { ...about, status: '5.1.1' })
    expect(await rowOf('ACX')).toMatchObject({ state: 'bounced', reply: '5.1.1' })
    await again('ACX')
    await hearing.say('bounce.recorded', 'transmission', { ...about, status: '5.1.1' })
    expect(await rowOf('ACX')).toMatchObject({ state: 'waiting' })
    expect(await send()).toEqual([addressOf('ACX')])
  })

  it('is taken once: what is said of another mission changes nothing', async () => {
    await hearing.say('bounce.recorded', 'transmission', { version: 1, parties: ['ACX'], status: '5.1.1' })
    await hearing.say('arrival.recorded', 'transmission', { version: 1, parties: ['VAT'], proof: 'hand' })
    expect(await rowOf('ACX')).toMatchObject({ state: 'bounced' })
    expect(await rowOf('VAT')).toMatchObject({ state: 'handed-over', reply: 'hand' })
  })
})
