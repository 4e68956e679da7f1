import { describe, expect, it } from 'vitest'
import { aCase, aConsent } from '../testing/a-case.ts'
import { cast, organisations, type Speaker, survivor } from '../testing/cast.ts'
import type { SharingState } from './sharing-section.ts'

const { daniel, sofia, kim } = cast
const { harbourShelter, northernAid, cityPolice, lanternOutreach } = organisations
const order = { authority: 'court', reference: 'K 1/26', sections: ['identity'], until: '2026-12-24T12:00:00Z' }

describe('closing a case', () => {
  it('is refused while a consent runs: what others see would live on with nobody at work', () => {
    const life = aCase()
    life.tell(sofia, 'consent.given', aConsent())
    expect(life.refusal(daniel, 'case.closed', { outcome: 'moved' })).toBe('consents-still-run')
    life.tell(cast.survivor, 'sharing.paused', {})
    // A pause is lifted one day; then they would see it again.
    expect(life.refusal(daniel, 'case.closed', { outcome: 'moved' })).toBe('consents-still-run')
    life.tell(daniel, 'sharing.ended', {})
    life.tell(daniel, 'case.closed', { outcome: 'moved' })
  })

  it('asks nothing of whoever has no consent that runs', () => {
    const life = aCase()
    life.tell(sofia, 'consent.given', aConsent({ until: '2026-12-01T00:00:00Z' }))
    life.tell(daniel, 'case.closed', { outcome: 'moved' }, { at: '2026-12-01T00:00:00.000Z' })
  })

  it('ends what recipients see at once; the lead and the person see on, and so does whoever an order lets in', () => {
    const life = aCase()
    const { id } = life.tell(sofia, 'consent.given', aConsent())
    life.tell(sofia, 'consent.given', aConsent({ recipient: northernAid, purpose: 'legal-aid' }))
    life.tell(daniel, 'order.recorded', { ...order, recipient: cityPolice })
    life.tell(daniel, 'sharing.ended', {})
    life.tell(daniel, 'case.closed', { outcome: 'moved' })
    for (const reader of [harbourShelter, northernAid]) expect(life.sees(reader, 'case')).toBe(false)
    for (const reader of [lanternOutreach, survivor]) expect(life.sees(reader, 'contact')).toBe(true)
    expect(life.sees(cityPolice, 'identity')).toBe(true)
    const { ended } = life.state('sharing') as SharingState
    expect(ended[0]).toMatchObject({ id, how: 'closed', endedBy: daniel.id })
    expect(life.tasks('sharing')).toEqual([])
  })

  it('is not undone by reopening: nothing that was shared comes back by itself', () => {
    const life = aCase()
    const { id } = life.tell(sofia, 'consent.given', aConsent())
    life.tell(daniel, 'sharing.ended', {})
    life.tell(daniel, 'case.closed', { outcome: 'moved' })
    life.tell(daniel, 'case.reopened', {})
    expect(life.sees(harbourShelter, 'case')).toBe(false)
    const { recipient: _recipient, purpose: _purpose, sections: _sections, ...terms } = aConsent()
    expect(life.refusal(sofia, 'consent.renewed', { ...terms, consent: id })).toBe('consent-not-found')
    life.tell(sofia, 'consent.given', aConsent())
    expect(life.sees(harbourShelter, 'contact')).toBe(true)
  })

  it('ends consents by the word of the lead alone', () => {
    const life = aCase()
    expect(life.refusal(kim, 'sharing.ended', {})).toBe('not-covered')
    expect(life.refusal(daniel, 'sharing.ended', {})).toBe('already-settled')
    life.tell(sofia, 'consent.given', aConsent())
    const service: Speaker = { ...daniel, roles: ['service-worker'] }
    expect(life.refusal(service, 'sharing.ended', {})).toBe('not-permitted')
    life.tell(daniel, 'sharing.ended', {})
  })
})
