import { describe, expect, it } from 'vitest'
import { aCase, aConsent } from '../testing/a-case.ts'
import { cast, namedIdentifier, organisations } from '../testing/cast.ts'
import type { SharingState } from './sharing-section.ts'

const { cityPolice, harbourShelter } = organisations
const { daniel, mira, sofia, viktor, kim } = cast
const order = {
  authority: 'court',
  reference: 'K 1/26',
  recipient: cityPolice,
  sections: ['identity'],
  until: '2026-12-24T12:00:00Z',
}

describe('an order', () => {
  it('that is not there cannot be ended, and a consent is no order', () => {
    const life = aCase()
    const { id: consent } = life.tell(sofia, 'consent.given', aConsent())
    for (const id of [consent, namedIdentifier(0x900)]) {
      expect(life.refusal(daniel, 'order.ended', { order: id, why: 'set-aside' })).toBe('refers-to-nothing')
    }
    expect(life.sees(harbourShelter, 'contact')).toBe(true)
  })

  it('is not ended by whom it lets in, nor by others', () => {
    const life = aCase()
    const { id } = life.tell(daniel, 'order.recorded', order)
    expect(life.refusal(viktor, 'order.ended', { order: id, why: 'carried-out' })).toBe('not-permitted')
    expect(life.refusal(kim, 'order.ended', { order: id, why: 'carried-out' })).toBe('not-covered')
    expect(life.sees(cityPolice, 'identity')).toBe(true)
  })

  it('lets nobody in any more from when it was set aside, once, and stays in the ledger', () => {
    const life = aCase()
    const { id } = life.tell(daniel, 'order.recorded', order)
    life.tell(daniel, 'order.ended', { order: id, why: 'set-aside', reference: 'K 1/26, on appeal' })
    expect(life.sees(cityPolice, 'identity')).toBe(false)
    expect(life.sees(cityPolice, 'case')).toBe(false)
    const { ended } = life.state('sharing') as SharingState
    expect(ended).toMatchObject([{ id, basis: 'order', how: 'lifted', endedBy: daniel.id }])
    expect(life.refusal(daniel, 'order.ended', { order: id, why: 'mistake' })).toBe('already-settled')
  })

  it('that was carried out keeps the case from being erased until its date; one that was wrong does not', () => {
    const erase = (why: string, at?: string) => {
      const life = aCase()
      const { id } = life.tell(daniel, 'order.recorded', order)
      life.tell(daniel, 'order.ended', { order: id, why })
      return life.refusal(mira, 'case.erased', { reason: 'person-asked' }, at === undefined ? {} : { at })
    }
    for (const why of ['carried-out', 'given-up']) {
      expect([why, erase(why)]).toEqual([why, 'justice-hold'])
      expect([why, erase(why, '2026-12-24T12:00:00.000Z')]).toEqual([why, undefined])
    }
    for (const why of ['set-aside', 'mistake']) expect([why, erase(why)]).toEqual([why, undefined])
  })

  it('reaches a closed case, and can be ended there', () => {
    const life = aCase()
    life.tell(daniel, 'case.closed', { outcome: 'moved' })
    const { id } = life.tell(daniel, 'order.recorded', order)
    expect(life.sees(cityPolice, 'identity')).toBe(true)
    life.tell(daniel, 'order.ended', { order: id, why: 'mistake' })
    expect(life.sees(cityPolice, 'identity')).toBe(false)
  })
})
