import { registry, sealedPaths } from '@clarion/journal'
import { describe, expect, it } from 'vitest'
import { kindFaults } from '../testing/kind-rules.ts'
import { people, type ReviewDoor, reviewDoor } from '../testing/review-door.ts'
import { aHearingVocabulary } from './testing/a-hearing.ts'
import { aTransmittal, missions } from './testing/missions.ts'
import { transmissionKinds } from './transmission-kinds.ts'
import { recipientOf, type TransmissionState, transmissionOf } from './transmission-section.ts'

const { helene, tomas, ravi } = people
const [vat, pse] = missions(2)

function aHearing(): ReviewDoor & { now(): TransmissionState } {
  const door = reviewDoor(registry([aHearingVocabulary]), aHearingVocabulary)
  door.tell(helene, 'test-hearing.opened', { title: 'Hearing' })
  door.tell(helene, 'test-hearing.shown', { organisation: tomas.organisation })
  return { ...door, now: () => door.state<TransmissionState>('transmission') }
}

function aSentHearing(count = 195) {
  const door = aHearing()
  door.tell(helene, 'recipients.listed', { recipients: missions(count) })
  door.tell(helene, 'test-summary.signed', { version: 1 })
  door.tell(helene, 'summary.transmitted', aTransmittal)
  return door
}

const mailsOf = (door: { now(): TransmissionState }) => transmissionOf(door.now(), 1)?.mails ?? []
const mailTo = (door: { now(): TransmissionState }, to: string) => mailsOf(door).find(({ party }) => party === to)

describe('the kinds of a transmission', () => {
  const kinds = transmissionKinds(() => true)

  it('fit the house, but that an address is sealed', () => {
    const faults = kinds.map((kind) => [kind.kind, kindFaults(kind)])
    expect(faults.filter(([, found]) => found?.length)).toEqual([
      ['recipients.listed', ['sealed']],
      ['address.corrected', ['sealed']],
    ])
    expect(kinds.flatMap(({ body }) => sealedPaths(body).map(({ path }) => path.join('.')))).toEqual([
      'recipients.*.address',
      'address',
    ])
  })

  it('are said by the lead alone: a stranger does not get in, a guest who reads the hearing does not either', () => {
    const door = aSentHearing(2)
    const about = { version: 1, parties: ['VAT'] }
    const each: Readonly<Record<string, object>> = {
      'recipients.listed': { recipients: missions(2) },
      'address.corrected': { party: 'VAT', address: 'other@missions.example' },
      'recipient.removed': { party: 'VAT' },
      'summary.transmitted': { ...aTransmittal, version: 2 },
      'transmission.resent': { ...about, why: 'It was asked for.' },
      'bounce.recorded': { ...about, status: '5.1.1' },
      'arrival.recorded': { ...about, proof: 'mission' },
    }
    expect(Object.keys(each)).toEqual(kinds.map(({ kind }) => kind))
    for (const [kind, body] of Object.entries(each)) {
      expect([kind, door.refusal(ravi, kind, body), door.refusal(tomas, kind, body)]).toEqual([
        kind,
        'not-covered',
        'not-covered',
      ])
      const check = kinds.find((one) => one.kind === kind)?.check
      const context = {
        now: '',
        organisation: tomas.organisation,
        author: '',
        access: door.access(),
        states: new Map(),
      }
      const entry = { id: '', thread: '', kind, section: 'transmission', seen: 0, said: '', body }
      expect([kind, check?.(door.now(), entry, context)?.code]).toEqual([kind, 'only-lead'])
    }
  })
})

describe('the list of missions', () => {
  it('has each once, by letters; who is listed again is listed as said last', () => {
    const door = aHearing()
    door.tell(helene, 'recipients.listed', { recipients: missions() })
    expect(door.now().recipients).toHaveLength(195)
    door.tell(helene, 'recipients.listed', { recipients: [{ ...vat, language: 'fr' }] })
    expect(door.now().recipients).toHaveLength(195)
    expect(recipientOf(door.now(), 'VAT')).toMatchObject({ language: 'fr', address: vat?.address })
  })

  it('knows a link by its address: the same address keeps it, another one ends it', () => {
    const door = aHearing()
    const first = door.tell(helene, 'recipients.listed', { recipients: [vat, pse] })
    door.tell(helene, 'recipients.listed', { recipients: [{ ...vat, name: 'Another name' }] })
    expect(recipientOf(door.now(), 'VAT')?.listedBy).toBe(first.id)
    const corrected = door.tell(helene, 'address.corrected', { party: 'VAT', address: 'right@missions.example' })
    expect(recipientOf(door.now(), 'VAT')).toMatchObject({ listedBy: corrected.id, address: 'right@missions.example' })
    expect(door.refusal(helene, 'address.corrected', { party: 'NOR', address: 'a@b.example' })).toBe(
      'refers-to-nothing',
    )
  })

  it('takes no mission and no address twice, and nothing that is not one address', () => {
    const door = aHearing()
    const tell = (...recipients: unknown[]) => door.refusal(helene, 'recipients.listed', { recipients })
    expect(tell(vat, { ...pse, party: 'VAT' })).toBe('invalid-field')
    expect(tell(vat, { ...pse, address: vat?.address.toUpperCase() })).toBe('invalid-field')
    for (const address of ['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', '<a@b.example>', 'a', ''])
      expect([address, tell({ ...vat, address })]).toEqual([address, 'invalid-field'])
    expect(tell({ ...vat, party: 'Holy See' })).toBe('invalid-field')
    expect(tell({ ...vat, language: 'de' })).toBe('invalid-field')
  })

  it('loses whoever is removed, and what was sent to them stays said', () => {
    const door = aSentHearing(2)
    door.tell(helene, 'recipient.removed', { party: 'VAT' })
    expect(door.now().recipients.map(({ party }) => party)).toEqual(['PSE'])
    expect(mailTo(door, 'VAT')).toMatchObject({ round: 1 })
    expect(door.refusal(helene, 'transmission.resent', { version: 1, parties: ['VAT'], why: 'Once more.' })).toBe(
      'refers-to-nothing',
    )
  })
})

describe('a transmission', () => {
  it('goes to each mission on the list, once for each version, and of what was signed alone', () => {
    const door = aHearing()
    door.tell(helene, 'test-summary.signed', { version: 1 })
    expect(door.refusal(helene, 'summary.transmitted', aTransmittal)).toBe('not-in-this-state')
    door.tell(helene, 'recipients.listed', { recipients: missions() })
    expect(door.refusal(helene, 'summary.transmitted', { ...aTransmittal, version: 2 })).toBe('refers-to-nothing')
    const { number } = door.tell(helene, 'summary.transmitted', aTransmittal)
    expect(mailsOf(door)).toHaveLength(195)
    expect(mailsOf(door).every(({ round, word }) => round === 1 && word.number === number)).toBe(true)
    expect(transmissionOf(door.now(), 1)).toMatchObject({
      by: helene.id,
      symbol: aTransmittal.symbol,
      titles: aTransmittal.titles,
    })
    expect(door.refusal(helene, 'summary.transmitted', aTransmittal)).toBe('already-settled')
    door.tell(helene, 'test-summary.signed', { version: 2 })
    door.tell(helene, 'summary.transmitted', { ...aTransmittal, version: 2 })
    expect(door.now().transmissions.map(({ version }) => version)).toEqual([1, 2])
  })

  it('keeps the last word about each mail, and counts what a person has sent again', () => {
    const door = aSentHearing(3)
    const about = { version: 1, parties: ['VAT'] }
    door.tell(helene, 'bounce.recorded', { ...about, status: '5.1.1' })
    expect(mailTo(door, 'VAT')).toMatchObject({ round: 1, word: { what: 'bounced', status: '5.1.1' } })
    const again = door.tell(helene, 'transmission.resent', { ...about, why: 'The address was corrected.' })
    expect(mailTo(door, 'VAT')).toEqual({
      party: 'VAT',
      round: 2,
      word: { what: 'send', number: again.number, status: '' },
    })
    door.tell(helene, 'arrival.recorded', { ...about, proof: 'mission' })
    expect(mailTo(door, 'VAT')).toMatchObject({ round: 2, word: { what: 'arrived', status: 'mission' } })
    expect(mailTo(door, 'PSE')).toMatchObject({ round: 1, word: { what: 'send' } })
    expect(door.refusal(helene, 'bounce.recorded', { version: 1, parties: ['NOR'], status: '5.1.1' })).toBe(
      'refers-to-nothing',
    )
    expect(door.refusal(helene, 'bounce.recorded', { version: 2, parties: ['VAT'], status: '5.1.1' })).toBe(
      'refers-to-nothing',
    )
    expect(door.refusal(helene, 'bounce.recorded', { ...about, status: 'user unknown' })).toBe('invalid-field')
  })

  it('reaches a mission that was listed late when somebody says so', () => {
    const door = aSentHearing(2)
    door.tell(helene, 'recipients.listed', { recipients: [{ ...vat, party: 'NOR', address: 'nor@missions.example' }] })
    expect(mailsOf(door)).toHaveLength(2)
    door.tell(helene, 'transmission.resent', { version: 1, parties: ['NOR', 'VAT'], why: 'Listed late.' })
    expect(mailsOf(door).map(({ party, round }) => [party, round])).toEqual([
      ['PSE', 1],
      ['VAT', 2],
      ['NOR', 1],
    ])
  })
})
