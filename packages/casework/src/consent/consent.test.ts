import { describe, expect, it } from 'vitest'
import { aCase, aConsent, noon } from '../testing/a-case.ts'
import { cast, organisations, survivor } from '../testing/cast.ts'
import type { SharingState } from './sharing-section.ts'

const { daniel, sofia, viktor, kim } = cast
const { harbourShelter, cityPolice, northernAid, lanternOutreach } = organisations

describe('a consent', () => {
  it('opens the named sections to the recipient, the case with them, and nothing else', () => {
    const life = aCase()
    expect(life.sees(harbourShelter, 'contact')).toBe(false)
    life.tell(sofia, 'consent.given', aConsent())
    expect(['case', 'contact', 'needs'].every((key) => life.sees(harbourShelter, key))).toBe(true)
    for (const key of ['identity', 'notes', 'sharing', 'voice', 'safeguard', 'risk', 'person']) {
      expect(life.sees(harbourShelter, key), key).toBe(false)
    }
    expect(life.sees(northernAid, 'case')).toBe(false)
  })

  it('is over at the instant it ends', () => {
    const life = aCase()
    life.tell(sofia, 'consent.given', aConsent({ until: '2026-12-01T00:00:00Z' }))
    expect(life.sees(harbourShelter, 'contact', '2026-11-30T23:59:59.999Z')).toBe(true)
    expect(life.sees(harbourShelter, 'contact', '2026-12-01T00:00:00.000Z')).toBe(false)
  })

  it('ends at once when the person takes it back, and the ledger keeps that it was', () => {
    const life = aCase()
    const { id } = life.tell(sofia, 'consent.given', aConsent())
    life.tell(cast.survivor, 'consent.withdrawn', { consent: id })
    expect(life.sees(harbourShelter, 'case')).toBe(false)
    const { grants, ended } = life.state('sharing') as SharingState
    expect(grants).toEqual([])
    expect(ended).toMatchObject([{ id, how: 'withdrawn', endedBy: survivor }])
    expect(life.refusal(cast.survivor, 'consent.withdrawn', { consent: id })).toBe('consent-not-found')
  })

  it('that was declined opens nothing, takes nothing away, and is remembered', () => {
    const life = aCase()
    life.tell(sofia, 'consent.given', aConsent())
    const said = { recipient: northernAid, purpose: 'service' }
    const { id } = life.tell(sofia, 'consent.declined', said)
    expect(life.sees(northernAid, 'case')).toBe(false)
    expect(life.sees(harbourShelter, 'contact')).toBe(true)
    expect((life.state('sharing') as SharingState).declined).toMatchObject([{ id, ...said }])
    // A "no" of today is no "no" for ever: the person may say yes another time.
    life.tell(sofia, 'consent.given', aConsent({ recipient: northernAid }))
    expect(life.sees(northernAid, 'contact')).toBe(true)
    expect(life.refusal(sofia, 'consent.declined', { ...said, recipient: lanternOutreach })).toBe('not-in-this-state')
  })

  it('goes on under a new date when the person agrees again, and only then', () => {
    const life = aCase()
    const { id } = life.tell(sofia, 'consent.given', aConsent())
    const { recipient: _recipient, purpose: _purpose, sections: _sections, ...terms } = aConsent()
    const renewed = life.tell(sofia, 'consent.renewed', { ...terms, consent: id, until: '2027-03-01T00:00:00Z' })
    expect(life.sees(harbourShelter, 'needs', '2027-02-28T00:00:00.000Z')).toBe(true)
    expect(life.sees(harbourShelter, 'identity')).toBe(false)
    expect(life.refusal(sofia, 'consent.withdrawn', { consent: id })).toBe('consent-not-found')
    life.tell(sofia, 'consent.withdrawn', { consent: renewed.id })
    expect(life.sees(harbourShelter, 'needs')).toBe(false)
  })

  it.each([
    ['a child without a guardian', { subject: 'child' }, 'consent-needs-guardian'],
    ['a person who cannot decide now', { capacity: 'not-able-now' }, 'consent-not-freely-given'],
    ['a time that is over', { until: noon }, 'consent-ends-in-past'],
    ['whoever leads the case anyway', { recipient: lanternOutreach }, 'not-in-this-state'],
    ['no section', { sections: [] }, 'invalid-field'],
    ['what the person and the lead say to each other', { sections: ['voice'] }, 'invalid-field'],
    ['notes, for an investigation', { purpose: 'investigation', sections: ['notes'] }, 'kept-from-enforcement'],
    ['the safeguard, for a prosecution', { purpose: 'prosecution', sections: ['safeguard'] }, 'kept-from-enforcement'],
  ])('is not given for %s', (_what, given, code) => {
    expect(aCase().refusal(sofia, 'consent.given', aConsent(given))).toBe(code)
  })

  it('of a child stands with its guardian', () => {
    const life = aCase()
    life.tell(sofia, 'consent.given', aConsent({ subject: 'child', guardian: 'Ms A, appointed on 2 March' }))
    expect(JSON.stringify(life.state('sharing'))).not.toContain('Ms A')
  })

  it('cannot be recorded by whoever may not, or by a stranger to the case', () => {
    const life = aCase()
    expect(life.refusal(viktor, 'consent.given', aConsent())).toBe('not-permitted')
    expect(life.refusal(kim, 'consent.given', aConsent())).toBe('not-covered')
  })

  it('is asked again in good time', () => {
    const life = aCase()
    const { id } = life.tell(sofia, 'consent.given', aConsent())
    expect(life.tasks('sharing')).toEqual([
      {
        key: `consent-${id}`,
        title: 'consent-ending',
        due: '2026-12-10T12:00:00.000Z',
        organisation: lanternOutreach,
        verb: 'record-consent',
        // Over is over: then nothing ends soon any more.
        ends: '2026-12-24T12:00:00.000Z',
      },
    ])
  })
})

describe('a pause', () => {
  it('rests every consent at once, and leaves orders in force', () => {
    const life = aCase()
    life.tell(sofia, 'consent.given', aConsent())
    const order = { authority: 'court', reference: 'K 1/26', sections: ['identity'], until: '2026-12-24T12:00:00Z' }
    life.tell(daniel, 'order.recorded', { ...order, recipient: cityPolice })
    life.tell(cast.survivor, 'sharing.paused', {})
    expect(life.sees(harbourShelter, 'case')).toBe(false)
    expect(life.sees(cityPolice, 'identity')).toBe(true)
    expect(life.sees(cityPolice, 'contact')).toBe(false)
  })

  it('of the person is lifted by the person alone', () => {
    const life = aCase()
    life.tell(sofia, 'consent.given', aConsent())
    life.tell(cast.survivor, 'sharing.paused', {})
    expect(life.refusal(daniel, 'sharing.resumed', {})).toBe('pause-of-the-person')
    life.tell(cast.survivor, 'sharing.resumed', {})
    expect(life.sees(harbourShelter, 'case')).toBe(true)
  })

  it('that a worker wrote down for the person can be lifted by a worker', () => {
    const life = aCase()
    life.tell(daniel, 'sharing.paused', {})
    expect(life.refusal(daniel, 'sharing.paused', {})).toBe('already-settled')
    life.tell(sofia, 'sharing.resumed', {})
    expect(life.refusal(sofia, 'sharing.resumed', {})).toBe('already-settled')
  })
})
